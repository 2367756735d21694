/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rasffm.internal.gen.RASCONNSTATUSW;
import io.github.rasffm.simulator.Scenario;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** The native half; what users see is tested with the public poller. */
@Scenario("failsAuthentication")
final class StatusPollTest {
    @Test
    void itsNumbersAreThoseOfTheGeneratedLayout() {
        assertThat(StatusPoll.SIZE_BYTES).isEqualTo(RASCONNSTATUSW.layout().byteSize());
        assertThat(StatusPoll.STATE_OFFSET).isEqualTo(RASCONNSTATUSW.rasconnstate$offset());
        assertThat(StatusPoll.ERROR_OFFSET).isEqualTo(RASCONNSTATUSW.dwError$offset());
    }

    @Test
    void answersAsTheCallWithAViewDoes() throws Exception {
        try (Dialled dialled = Dialled.connected();
                StatusPoll poll = new StatusPoll();
                ConnectStatusCall call = new ConnectStatusCall()) {
            assertThat(StatusPoll.read(dialled.handle(), poll.address())).isZero();
            assertThat(call.read(dialled.handle())).isZero();

            assertThat(StatusPoll.stateAt(poll.address())).isEqualTo(6).isEqualTo(call.state());
            assertThat(StatusPoll.errorAt(poll.address())).isEqualTo(691).isEqualTo(call.error());
        }
    }

    @Test
    void stateAndErrorKeepAllTheirBits() {
        try (LoadedLibrary library = Dialled.open();
                StatusPoll poll = new StatusPoll()) {
            assertThat(library.path()).isNotNull();
            MemorySegment buffer = MemorySegment.ofAddress(poll.address()).reinterpret(StatusPoll.SIZE_BYTES);
            RASCONNSTATUSW.rasconnstate(buffer, 0xFFFF_2001);
            RASCONNSTATUSW.dwError(buffer, 0x8007_0005);
            assertThat(StatusPoll.stateAt(poll.address())).isEqualTo(0xFFFF_2001);
            assertThat(StatusPoll.errorAt(poll.address())).isEqualTo(0x8007_0005);
        }
    }

    @Test
    void onlyTheThreadThatMadeItMayClose() {
        try (LoadedLibrary library = Dialled.open();
                StatusPoll poll = new StatusPoll()) {
            assertThat(library.path()).isNotNull();
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> CompletableFuture.runAsync(poll::close).join())
                    .withCauseInstanceOf(WrongThreadException.class);
        }
    }
}
