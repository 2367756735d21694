// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandlerQueueTest {
    private final Activity activity = new Activity();
    private final List<String> ran = new CopyOnWriteArrayList<>();

    @Test
    void runsOneAfterTheOtherOnAVirtualThreadAndTheEndLast() throws InterruptedException {
        HandlerQueue queue = HandlerQueue.on(null, null, activity);
        queue.addLast(() -> ran.add("end"));
        for (int i = 0; i < 100; i++) {
            int number = i;
            queue.add(() -> ran.add(number + (Thread.currentThread().isVirtual() ? "" : " not virtual")));
        }
        queue.kick();
        quiet();
        assertThat(ran).hasSize(101).startsWith("0", "1", "2").last().isEqualTo("end");
    }

    @Test
    void addingRunsNothing() {
        HandlerQueue queue = HandlerQueue.inline(Runnable::run, null, activity);
        queue.add(() -> ran.add("handler"));
        assertThat(ran).isEmpty();
        queue.kick();
        assertThat(ran).containsExactly("handler");
    }

    @Test
    void inlineHandlersRunOnTheDispatcherButNotTheEnd() throws InterruptedException {
        HandlerQueue queue = HandlerQueue.inline(Runnable::run, null, activity);
        String me = Thread.currentThread().getName();
        queue.add(() -> ran.add(Thread.currentThread().getName()));
        queue.addLast(() -> ran.add("virtual " + Thread.currentThread().isVirtual()));
        queue.kick();
        quiet();
        assertThat(ran).containsExactly(me, "virtual true");
    }

    @Test
    void anExecutorThatRunsTheTaskAndThrowsAllTheSameRunsItOnce() throws InterruptedException {
        HandlerQueue queue = HandlerQueue.on(
                task -> {
                    task.run();
                    throw new IllegalStateException("executor");
                },
                null,
                activity);
        runsHandlerAndEnd(queue);
        assertThat(queue.failures()).extracting(Throwable::getMessage).containsExactly("executor");
    }

    @Test
    void anExecutorThatOnlyThrowsIsReplaced() throws InterruptedException {
        HandlerQueue queue = HandlerQueue.on(
                task -> {
                    throw new OutOfMemoryError("executor");
                },
                null,
                activity);
        runsHandlerAndEnd(queue);
    }

    @Test
    void aFailureThatCannotBePrintedEndsNothing() throws InterruptedException {
        HandlerQueue queue = HandlerQueue.on(null, null, activity);
        queue.add(() -> {
            throw new Exception("x") {
                @Override
                public String getMessage() {
                    throw new AssertionError("unprintable");
                }
            };
        });
        queue.addLast(() -> ran.add("end"));
        queue.kick();
        quiet();
        assertThat(ran).containsExactly("end");
    }

    @Test
    void failuresAreKeptAndEndNothing() throws InterruptedException {
        HandlerQueue queue = HandlerQueue.on(null, null, activity);
        queue.add(() -> {
            throw new Exception("checked");
        });
        queue.add(() -> {
            throw new StackOverflowError("error");
        });
        queue.add(() -> ran.add("after"));
        queue.kick();
        quiet();
        assertThat(ran).containsExactly("after");
        assertThat(queue.failures()).extracting(Throwable::getMessage).containsExactly("checked", "error");
    }

    @Test
    void keepsTheFirstFailuresOnly() throws InterruptedException {
        HandlerQueue queue = HandlerQueue.on(null, null, activity);
        for (int i = 0; i < 20; i++) {
            int number = i;
            queue.add(() -> {
                throw new Exception("" + number);
            });
        }
        queue.kick();
        quiet();
        assertThat(queue.failures())
                .hasSize(16)
                .first()
                .extracting(Throwable::getMessage)
                .isEqualTo("0");
    }

    @Test
    void handlersSeeTheContextClassLoaderOfTheCaller() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
            HandlerQueue queue = HandlerQueue.inline(Runnable::run, loader, activity);
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            queue.add(() -> ran.add("" + loader.equals(Thread.currentThread().getContextClassLoader())));
            queue.kick();
            assertThat(ran).containsExactly("true");
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        }
    }

    @Test
    void threadThatRefusesAContextClassLoaderRunsThemWithoutIt() throws InterruptedException {
        runsHandlerAndEnd(HandlerQueue.on(
                task -> new Thread(task) {
                    @Override
                    public void setContextClassLoader(@Nullable ClassLoader loader) {
                        throw new UnsupportedOperationException("a loader for good");
                    }
                }.start(),
                null,
                activity));
    }

    @Test
    void equalsOfAnExecutorIsNotAsked() throws InterruptedException {
        Executor strange = new Executor() {
            @Override
            public void execute(Runnable task) {
                Thread.ofVirtual().start(task);
            }

            @Override
            public boolean equals(@Nullable Object other) {
                throw new AssertionError("asked");
            }

            @Override
            public int hashCode() {
                return 0;
            }
        };
        runsHandlerAndEnd(HandlerQueue.on(strange, null, activity));
    }

    @Test
    void whereNoVirtualThreadCanBeStartedAnotherRunsThem() throws InterruptedException {
        InheritableThreadLocal<String> heirless = new InheritableThreadLocal<>() {
            @Override
            protected String childValue(String value) {
                throw new IllegalStateException("made up");
            }
        };
        HandlerQueue queue = HandlerQueue.on(null, null, activity);
        queue.addLast(() -> ran.add("end"));
        heirless.set("here");
        try {
            queue.kick();
        } finally {
            heirless.remove();
        }
        quiet();
        assertThat(ran).containsExactly("end");
    }

    @Test
    void interruptOfOneHandlerDoesNotReachTheNext() throws InterruptedException {
        HandlerQueue queue = HandlerQueue.on(null, null, activity);
        queue.add(() -> Thread.currentThread().interrupt());
        queue.add(() -> ran.add("" + Thread.currentThread().isInterrupted()));
        queue.kick();
        quiet();
        assertThat(ran).containsExactly("false");
    }

    @Test
    void interruptOfAnInlineHandlerReachesNeitherTheNextNorTheDispatcher() {
        HandlerQueue queue = HandlerQueue.inline(Runnable::run, null, activity);
        queue.add(() -> Thread.currentThread().interrupt());
        queue.add(() -> {
            ran.add("" + Thread.currentThread().isInterrupted());
            Thread.currentThread().interrupt();
        });
        queue.kick();
        assertThat(Thread.interrupted()).isFalse();
        assertThat(ran).containsExactly("false");
    }

    @Test
    void executorRunsHandlersAndEnd() {
        Queue<Runnable> work = new ArrayDeque<>();
        HandlerQueue queue = HandlerQueue.on(work::add, null, activity);
        queue.add(() -> ran.add("handler"));
        queue.addLast(() -> ran.add("end"));
        queue.kick();
        queue.kick();
        assertThat(ran).isEmpty();
        assertThat(work).hasSize(1);
        work.remove().run();
        assertThat(ran).containsExactly("handler", "end");
    }

    @Test
    void refusingExecutorIsReportedAndReplaced() throws InterruptedException {
        HandlerQueue queue = HandlerQueue.on(
                task -> {
                    throw new RejectedExecutionException("shut down");
                },
                null,
                activity);
        queue.add(() -> ran.add("handler"));
        queue.kick();
        quiet();
        assertThat(ran).containsExactly("handler");
        assertThat(queue.failures()).hasOnlyElementsOfType(RejectedExecutionException.class);
    }

    @Test
    void knowsItsOwnThread() throws InterruptedException {
        HandlerQueue queue = HandlerQueue.on(null, null, activity);
        CountDownLatch done = new CountDownLatch(1);
        queue.add(() -> {
            ran.add("inside " + queue.isCurrentThread());
            done.countDown();
        });
        queue.kick();
        FakeRas.await(done);
        quiet();
        assertThat(ran).containsExactly("inside true");
        assertThat(queue.isCurrentThread()).isFalse();
    }

    private void runsHandlerAndEnd(HandlerQueue queue) throws InterruptedException {
        queue.add(() -> ran.add("handler"));
        queue.addLast(() -> ran.add("end"));
        queue.kick();
        quiet();
        assertThat(ran).containsExactly("handler", "end");
    }

    private void quiet() throws InterruptedException {
        assertThat(activity.quiet()
                        .await(DialClock.system(), Duration.ofSeconds(20).toNanos()))
                .isTrue();
    }
}
