/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rasffm.internal.call.ChildJvm;
import io.github.rasffm.model.DialException;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Scenario("connects")
final class StatusPollerTest {
    private static final int CONNECTED = 0x2000;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Ras ras = Ras.open();
    private @Nullable RasConnection connection;

    @AfterEach
    void hangsUp() throws InterruptedException {
        if (connection != null) {
            connection.hangUp();
        }
        ras.close();
    }

    @Test
    void changedMeansSinceThePollBefore() throws Exception {
        try (StatusPoller poller = dial().poller()) {
            assertThat(poller.changed()).as("no poll yet").isFalse();
            assertThat(poller.poll()).isZero();
            assertThat(poller.changed()).isTrue();
            assertThat(poller.stateCode()).isEqualTo(CONNECTED);
            poller.poll();
            assertThat(poller.changed()).isFalse();
            RasSimulator.open().drop(dial().handle().value(), 829);
            assertThat(poller.poll()).isZero();
            assertThat(poller.changed()).isTrue();
            assertThat(poller.errorCode()).isEqualTo(829);
        }
    }

    @Test
    @Scenario(text = "5ms Authenticate\n5ms Authenticate error 691\nhang-up takes 1s\n", clock = "manual")
    void anErrorAloneIsAChange(RasSimulator simulator) {
        DialOperation dial = ras.dialer().dial(DialRequest.of("Office"));
        simulator.advanceUntil(journal -> journal.states("Office").contains("Authenticate"));
        long handle = simulator.journal().dials("Office").getFirst().handle();
        try (StatusPoller poller = new StatusPoller(handle)) {
            assertThat(poller.poll()).isZero();
            int state = poller.stateCode();
            simulator.advance(Duration.ofMillis(5));
            assertThat(poller.poll()).isZero();
            assertThat(poller.changed()).isTrue();
            assertThat(poller.stateCode()).isEqualTo(state);
            assertThat(poller.errorCode()).isEqualTo(691);
        }
        simulator.advanceUntil(journal -> journal.hangUps("Office").size() == 1);
        simulator.advance(Duration.ofSeconds(1));
        assertThatExceptionOfType(DialException.class).isThrownBy(() -> dial.await(SOON));
    }

    @Test
    void afterTheHandleIsGoneTheCodeIsSixAndTheLastStateStays() throws Exception {
        try (StatusPoller poller = dial().poller()) {
            poller.poll();
            dial().hangUp();

            assertThat(poller.poll()).isEqualTo(6);
            assertThat(poller.stateCode()).isEqualTo(CONNECTED);
            assertThat(poller.changed()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, 0x1234_5678_9ABC_DEF0L})
    void handlesThatNeverWereAreGone(long handle) {
        try (StatusPoller poller = new StatusPoller(handle)) {
            assertThat(poller.poll()).isEqualTo(6);
            assertThat(poller.stateCode()).isZero();
            assertThat(poller.errorCode()).isZero();
        }
    }

    @Test
    void onlyTheThreadThatMadeItMayPollOrClose() throws Exception {
        try (StatusPoller poller = dial().poller()) {
            for (Thread.Builder kind : List.of(Thread.ofPlatform(), Thread.ofVirtual())) {
                for (ThrowingCallable use : List.<ThrowingCallable>of(poller::poll, poller::close)) {
                    assertThat(thrownOn(kind, use))
                            .isInstanceOf(WrongThreadException.class)
                            .hasMessageContaining("belongs to");
                }
            }
            assertThat(poller.poll()).as("nothing was closed").isZero();
        }
    }

    @Test
    void virtualThreadsOwnTheirs() throws Exception {
        RasConnection connected = dial();
        AtomicReference<StatusPoller> kept = new AtomicReference<>();
        assertThat(thrownOn(Thread.ofVirtual(), () -> {
                    kept.set(connected.poller());
                    assertThat(kept.get().poll()).isZero();
                    assertThat(kept.get().poll()).isZero();
                }))
                .isNull();
        assertThatExceptionOfType(WrongThreadException.class)
                .isThrownBy(() -> kept.get().poll());
    }

    @Test
    void afterCloseEveryPollIsRefusedBeforeAnythingNativeIsCalled() throws Exception {
        StatusPoller poller = dial().poller();
        poller.poll();
        RasSimulator.open().clearJournal();
        poller.close();
        poller.close();

        assertThatIllegalStateException().isThrownBy(poller::poll).withMessageContaining("closed");
        assertThat(thrownOn(Thread.ofPlatform(), poller::poll)).isInstanceOf(IllegalStateException.class);
        assertThat(poller.stateCode()).as("scalars stay").isEqualTo(CONNECTED);
        assertThat(RasSimulator.open().journal()).noneMatch(line -> line.contains("RasGetConnectStatus"));
    }

    /** One that did would do so in every round; now and then the JVM does, for itself. */
    @Test
    void aPollAllocatesNothing() throws Exception {
        List<String> lines = ChildJvm.withNativeAccess()
                .run(AllocationProgram.class, RasSimulator.open().library().toString());

        assertThat(lines).hasSize(1);
        assertThat(Stream.of(lines.get(0).split(" ", -1))
                        .map(Long::parseLong)
                        .sorted()
                        .toList())
                .as("bytes of 100 000 polls, %s", lines)
                .element(AllocationProgram.ROUNDS / 2)
                .isEqualTo(0L);
    }

    /** The one connection of a test. */
    private RasConnection dial() throws Exception {
        RasConnection made = connection;
        if (made == null) {
            made = ras.dialer().dial("Office").await(SOON);
            assertThat(RasSimulator.open().awaitIdle(SOON)).isTrue();
            connection = made;
        }
        return made;
    }

    private static @Nullable Throwable thrownOn(Thread.Builder kind, ThrowingCallable use) throws InterruptedException {
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread thread = kind.start(() -> {
            try {
                use.call();
            } catch (Throwable failure) {
                thrown.set(failure);
            }
        });
        thread.join();
        return thrown.get();
    }
}
