/* SPDX-License-Identifier: Apache-2.0 */
package sample;

import io.github.rasffm.DialRequest;
import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.PauseReply;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The line to an office: dials it, asks for the password when the saved one is refused, dials again when it drops. */
public final class OfficeLine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Ras ras = Ras.open();
    private final DialRequest request;
    private RasConnection connection;

    /**
     * A line that is down.
     *
     * @param entry of the phone book
     * @param password asks the user; overwritten after use
     */
    public OfficeLine(String entry, Supplier<char[]> password) {
        request = DialRequest.of(entry)
                .pauseHandler((dial, told) -> told.state().equals(ConnectionState.RETRY_AUTHENTICATION)
                        ? PauseReply.credentials(credentials(password.get()))
                        : PauseReply.giveUp());
    }

    private static Credentials credentials(char[] password) {
        try {
            return Credentials.of("alice", password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Dials.
     *
     * @throws DialException if the dial fails; it has been hung up then
     */
    public void open() throws InterruptedException, TimeoutException {
        connection = ras.dialer().dial(request).await(PATIENCE);
    }

    /** Whether the line is connected at this moment. */
    public boolean isUp() {
        return connection != null && connection.status().state().equals(ConnectionState.CONNECTED);
    }

    /**
     * Dials again if the line has dropped; to be called from time to time.
     *
     * @return whether it had
     */
    public boolean mend() throws InterruptedException, TimeoutException {
        if (connection == null || isUp()) {
            return false;
        }
        hangUp(); // A line that has dropped still wants its hang-up.
        open();
        return true;
    }

    /** Hangs up, and waits until the line has gone unless the thread is interrupted. */
    @Override
    public void close() {
        try (ras) {
            hangUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // The hang-up goes on.
        }
    }

    private void hangUp() throws InterruptedException {
        if (connection != null) {
            connection.hangUp();
            connection = null;
        }
    }
}
