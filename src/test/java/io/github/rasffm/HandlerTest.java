// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.ConnectionState;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What handlers may do, and what it does to the dial. */
class HandlerTest extends SimulatorTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void throwingHandlersEndNothingAndAreReported() throws Exception {
        DialOperation operation = dial((dial, notification) -> {
            switch (notification.state().code()) {
                case 0 -> throw new Exception("checked");
                case 1 -> throw new IllegalStateException("unchecked");
                case 2 -> throw new StackOverflowError("error");
                default -> told.add(notification);
            }
        });
        RasConnection connection = operation.await(SOON);
        assertThat(operation.handlerFailures())
                .extracting(Throwable::getMessage)
                .containsExactly("checked", "unchecked", "error");
        assertThat(states()).startsWith(3).endsWith(0x2000);
        hangUp(connection);
    }

    @Test
    void blockingHandlerHoldsNeitherRasNorOtherDials() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        DialOperation blocked = dial((dial, notification) -> await(release));
        RasConnection other = connect("Home");
        clock.waitUntil(() -> simulator.activeNotifiers() == 0);
        assertThat(blocked.isDone()).isFalse();
        hangUp(other);
        release.countDown();
        hangUp(blocked.await(SOON));
    }

    @Test
    void handlerThatAwaitsItsOwnDialGetsAnException() throws Exception {
        DialOperation operation = dial((dial, notification) -> {
            if (notification.state().equals(ConnectionState.OPEN_PORT)) {
                dial.await(SOON);
            }
        });
        hangUp(operation.await(SOON));
        assertThat(operation.handlerFailures()).hasSize(1).hasOnlyElementsOfType(IllegalStateException.class);
    }

    @Test
    void handlerMayAwaitAnotherDial() throws Exception {
        DialOperation operation = dial((dial, notification) -> {
            if (notification.state().equals(ConnectionState.CONNECTED)) {
                hangUp(connect("Home"));
            }
        });
        hangUp(operation.await(SOON));
        assertThat(operation.handlerFailures()).isEmpty();
    }

    @Test
    void handlersRunOnVirtualThreadsWithTheCallersContextClassLoader() throws Exception {
        Thread me = Thread.currentThread();
        ClassLoader before = me.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[0], before)) {
            me.setContextClassLoader(loader);
            DialOperation operation = dial((dial, notification) -> {
                Thread mine = Thread.currentThread();
                seen.add(mine.isVirtual() + " " + loader.equals(mine.getContextClassLoader()));
            });
            me.setContextClassLoader(before);
            hangUp(operation.await(SOON));
        }
        assertThat(seen).isNotEmpty().containsOnly("true true");
    }

    @Test
    void handlersRunOnTheGivenExecutor() throws Exception {
        try (ExecutorService executor = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("mine").factory())) {
            DialOperation operation = ras.dialer()
                    .dial(request(
                                    "Office",
                                    (dial, notification) ->
                                            seen.add(Thread.currentThread().getName()))
                            .options(DialOptions.defaults().handlerExecutor(executor)));
            hangUp(operation.await(SOON));
        }
        assertThat(seen).isNotEmpty().containsOnly("mine");
    }

    @Test
    void executorThatWorksOnTheCallingThreadHoldsNoOtherDial() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        DialOperation blocked = ras.dialer()
                .dial(request("Office", (dial, notification) -> await(release))
                        .options(DialOptions.defaults().handlerExecutor(Runnable::run)));
        hangUp(connect("Home"));
        release.countDown();
        hangUp(blocked.await(SOON));
    }

    @Test
    void stageIsCompleteForWhoeverHasAwaitedTheEnd() throws Exception {
        for (int i = 0; i < 100; i++) {
            DialOperation operation = dial("Office");
            RasConnection connection = operation.await(SOON);
            assertThat(operation.isDone()).isTrue();
            assertThat(operation.completion().toCompletableFuture().getNow(null))
                    .isSameAs(connection);
            hangUp(connection);
        }
    }

    @Test
    void inlineHandlersRunOnTheDispatcherButTheEndDoesNot() throws Exception {
        DialOperation operation = ras.dialer()
                .dial(request(
                                "Office",
                                (dial, notification) ->
                                        seen.add(Thread.currentThread().getName()))
                        .options(DialOptions.defaults().inlineHandler()));
        operation.completion().thenRun(() -> told.clear()).toCompletableFuture().get(1, TimeUnit.MINUTES);
        hangUp(operation.await(SOON));
        assertThat(seen).isNotEmpty().containsOnly("rasffm-dispatcher");
    }

    @Test
    void handlersOfOneDialNeverOverlap() throws Exception {
        simulator.set("notifier-thread", "parallel");
        AtomicInteger inside = new AtomicInteger();
        DialOperation operation = dial((dial, notification) -> {
            seen.add("" + inside.incrementAndGet());
            Thread.onSpinWait();
            inside.decrementAndGet();
        });
        hangUp(operation.await(SOON));
        assertThat(seen).isNotEmpty().containsOnly("1");
    }

    @Test
    void awaitIsAllowedInAStageOnTheHandlersThread() throws Exception {
        DialOperation operation = dial("Office");
        RasConnection connection = operation
                .completion()
                .thenApply(ignored -> {
                    try {
                        return operation.await(Duration.ZERO);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES);
        hangUp(connection);
    }

    private DialOperation dial(NotificationHandler handler) {
        return ras.dialer().dial(request("Office", handler));
    }

    private static DialRequest request(String entry, NotificationHandler handler) {
        return DialRequest.of(entry).handler(handler);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
