/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rasffm.internal.gen.RASCONNSTATUSW;
import io.github.rasffm.simulator.Scenario;
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
        assertThat(RASCONNSTATUSW.dwError$offset()).isEqualTo(StatusPoll.STATE_OFFSET + 4);
    }

    @Test
    void answersAsTheCallWithAViewDoes() throws Exception {
        try (Dialled dialled = Dialled.connected();
                StatusPoll poll = new StatusPoll();
                ConnectStatusCall call = new ConnectStatusCall()) {
            assertThat(StatusPoll.read(dialled.handle(), poll.address())).isZero();
            assertThat(call.read(dialled.handle())).isZero();

            long answer = StatusPoll.answerAt(poll.address());
            assertThat(StatusPoll.stateOf(answer)).isEqualTo(6).isEqualTo(call.state());
            assertThat(StatusPoll.errorOf(answer)).isEqualTo(691).isEqualTo(call.error());
        }
    }

    @Test
    void stateAndErrorKeepAllTheirBits() {
        assertThat(StatusPoll.stateOf(0x8007_0005_FFFF_2001L)).isEqualTo(0xFFFF_2001);
        assertThat(StatusPoll.errorOf(0x8007_0005_FFFF_2001L)).isEqualTo(0x8007_0005);
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
