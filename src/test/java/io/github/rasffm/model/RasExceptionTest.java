/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

final class RasExceptionTest {
    @Test
    void messageSaysOperationEntryNameNumberTextAndHintInThisOrder() {
        RasException exception =
                new RasException("dial", "Office", RasError.of(691, "user name or password not valid"));

        assertThat(exception)
                .hasMessage("dial of entry Office failed: ERROR_AUTHENTICATION_FAILURE (691), "
                        + "user name or password not valid - "
                        + RasErrors.lookup(691).orElseThrow().hint());
        assertThat(exception.operation()).isEqualTo("dial");
        assertThat(exception.entry()).contains("Office");
        assertThat(exception.errorCode()).isEqualTo(691);
        assertThat(exception.hint()).isNotBlank();
    }

    @Test
    void messageWithoutEntryAndWithoutNumberIsStillASentence() {
        RasException exception = new RasException("listing", null, null, "nothing came", "", null);

        assertThat(exception).hasMessage("listing failed: nothing came");
        assertThat(exception.error()).isEmpty();
        assertThat(exception.errorCode()).isZero();
    }

    @Test
    void aNumberWithoutATextIsExplainedByTheReason() {
        assertThat(new RasException("dial", "Office", RasError.of(4711), "the line fell", "", null))
                .hasMessage("dial of entry Office failed: error 4711, the line fell");
    }

    @Test
    void dialAndLibraryExceptionsKeepTheirReasonThroughSerialization() throws Exception {
        DialException dial = copy(new DialException("Office", DialFailure.FAILED, RasError.of(691)));
        RasLibraryException library = copy(new RasLibraryException(
                RasLibraryException.Reason.FILE_MISSING, "there is no file x", "check the path", null));

        assertThat(dial.failure()).isEqualTo(DialFailure.FAILED);
        assertThat(dial.error()).contains(RasError.of(691));
        assertThat(library.reason()).isEqualTo(RasLibraryException.Reason.FILE_MISSING);
        assertThat(library).hasMessage("opening the RAS library failed: there is no file x - check the path");
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T exception) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
