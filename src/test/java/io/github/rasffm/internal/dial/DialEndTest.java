// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import org.junit.jupiter.api.Test;

/** What the user reads about a dial that was paused; no native code. */
class DialEndTest {
    private static final int RETRY_AUTHENTICATION = 0x1001;
    private static final int CALLBACK_SET_BY_CALLER = 0x1002;

    @Test
    void pauseWithoutAHandlerSaysWhatIsMissing() {
        assertThat(message(CALLBACK_SET_BY_CALLER))
                .endsWith("waits in state CallbackSetByCaller and there is no pause handler - answer it in "
                        + "DialRequest.pauseHandler");
    }

    @Test
    void wrongPasswordWithoutAHandlerSaysMore() {
        assertThat(message(RETRY_AUTHENTICATION))
                .endsWith("- check the credentials, or answer it in DialRequest.pauseHandler");
    }

    private static String message(int state) {
        return String.valueOf(DialEnd.of(Kind.GAVE_UP, state)
                .toException(new FakeRas(), FakeRas.office(null, null, null, false), false, false, null)
                .getMessage());
    }
}
