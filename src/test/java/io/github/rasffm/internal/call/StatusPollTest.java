/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rasffm.internal.gen.RASCONNSTATUSW;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Scenario("connects")
final class StatusPollTest {
    private static final int CONNECTED = 0x2000;

    @Test
    void itsNumbersAreThoseOfTheGeneratedLayout() {
        assertThat(StatusPoll.SIZE_BYTES).isEqualTo(RASCONNSTATUSW.layout().byteSize());
        assertThat(StatusPoll.STATE_OFFSET).isEqualTo(RASCONNSTATUSW.rasconnstate$offset());
        assertThat(RASCONNSTATUSW.dwError$offset()).isEqualTo(StatusPoll.STATE_OFFSET + 4);
    }

    @Test
    void answersAsTheCallWithAViewDoes() throws Exception {
        try (Dialled dialled = Dialled.connected();
                StatusPoll poll = new StatusPoll(dialled.handle());
                ConnectStatusCall call = new ConnectStatusCall()) {
            assertThat(poll.poll()).isZero();
            assertThat(call.read(dialled.handle())).isZero();

            assertThat(poll.stateCode()).isEqualTo(CONNECTED).isEqualTo(call.state());
            assertThat(poll.errorCode()).isZero().isEqualTo(call.error());
        }
    }

    @Test
    @Scenario("failsAuthentication")
    void readsTheErrorThatComesWithASuccessfulAnswer() throws Exception {
        try (Dialled dialled = Dialled.connected();
                StatusPoll poll = new StatusPoll(dialled.handle())) {
            assertThat(poll.poll()).isZero();
            assertThat(poll.stateCode()).isEqualTo(6);
            assertThat(poll.errorCode()).isEqualTo(691);
        }
    }

    @Test
    void changedMeansSinceThePollBefore() throws Exception {
        try (Dialled dialled = Dialled.connected();
                StatusPoll poll = new StatusPoll(dialled.handle())) {
            poll.poll();
            assertThat(poll.changed()).isTrue();
            poll.poll();
            assertThat(poll.changed()).isFalse();
            RasSimulator.open().drop(dialled.handle(), 829);
            poll.poll();
            assertThat(poll.changed()).isTrue();
            assertThat(poll.errorCode()).isEqualTo(829);
        }
    }

    @Test
    void afterTheHandleIsGoneTheCodeIsSixAndTheLastStateStays() throws Exception {
        try (Dialled dialled = Dialled.connected();
                StatusPoll poll = new StatusPoll(dialled.handle())) {
            poll.poll();
            dialled.hangUp();

            assertThat(poll.poll()).isEqualTo(6);
            assertThat(poll.stateCode()).isEqualTo(CONNECTED);
            assertThat(poll.changed()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, 0x1234_5678_9ABC_DEF0L})
    void handlesThatNeverWereAreGone(long handle) {
        try (LoadedLibrary library = Dialled.open();
                StatusPoll poll = new StatusPoll(handle)) {
            assertThat(library.path()).isNotNull();
            assertThat(poll.poll()).isEqualTo(6);
            assertThat(poll.stateCode()).isZero();
        }
    }

    @Test
    void onlyTheThreadThatMadeItMayPollOrClose() throws Exception {
        try (Dialled dialled = Dialled.connected();
                StatusPoll poll = new StatusPoll(dialled.handle())) {
            for (Thread.Builder kind : List.of(Thread.ofPlatform(), Thread.ofVirtual())) {
                for (ThrowingCallable use : List.<ThrowingCallable>of(poll::poll, poll::close)) {
                    assertThat(thrownOn(kind, use))
                            .isInstanceOf(WrongThreadException.class)
                            .hasMessageContaining("belongs to");
                }
            }
            assertThat(poll.poll()).as("nothing was closed").isZero();
        }
    }

    @Test
    void virtualThreadsOwnTheirs() throws Exception {
        try (Dialled dialled = Dialled.connected()) {
            AtomicReference<StatusPoll> kept = new AtomicReference<>();
            assertThat(thrownOn(Thread.ofVirtual(), () -> {
                        kept.set(new StatusPoll(dialled.handle()));
                        assertThat(kept.get().poll()).isZero();
                        assertThat(kept.get().poll()).isZero();
                    }))
                    .isNull();
            assertThatExceptionOfType(WrongThreadException.class)
                    .isThrownBy(() -> kept.get().poll());
        }
    }

    private static Throwable thrownOn(Thread.Builder kind, ThrowingCallable use) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
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

    @Test
    void afterCloseEveryPollIsRefusedBeforeAnythingNativeIsCalled() throws Exception {
        try (Dialled dialled = Dialled.connected()) {
            StatusPoll poll = new StatusPoll(dialled.handle());
            poll.poll();
            RasSimulator.open().clearJournal();
            poll.close();
            poll.close();

            assertThatIllegalStateException().isThrownBy(poll::poll).withMessageContaining("closed");
            assertThat(poll.stateCode()).as("scalars stay").isEqualTo(CONNECTED);
            assertThat(RasSimulator.open().journal()).isEmpty();
        }
    }

    @Test
    void aPollAllocatesNothing() throws Exception {
        List<String> lines = ChildJvm.withNativeAccess()
                .run(AllocationProgram.class, RasSimulator.open().library().toString());

        assertThat(lines).hasSize(1);
        assertThat(Stream.of(lines.get(0).split(" ", -1)).map(Long::parseLong).toList())
                .as("bytes of 100 000 polls, %s", lines)
                .last()
                .isEqualTo(0L);
    }
}
