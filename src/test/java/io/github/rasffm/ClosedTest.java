// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rasffm.internal.dial.DialCommand;
import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.internal.dial.Operation;
import io.github.rasffm.internal.dial.OperationListener;
import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.DialFailure;
import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.NotificationChannel;
import io.github.rasffm.model.PauseReply;
import io.github.rasffm.model.RasException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects after their end, and inputs that only RAS can judge. */
class ClosedTest extends SimulatorTest {
    @Test
    void closedConnectionRefusesItsCalls() throws Exception {
        RasConnection connection = connect("Office");
        RasConnection other = ras.connections("Office").getFirst();
        connection.close();
        connection.close();
        refusesAll(connection);
        hangUp(other);
    }

    @Test
    void connectionsRefuseTheirCallsOnceRasIsClosed() throws Exception {
        RasConnection dialled = connect("Office");
        RasConnection listed = ras.connections("Office").getFirst();
        ras.close();
        // The journal has a notification when RAS's thread is back from it, which the end of the dial does not await.
        assertThat(simulator.awaitIdle(SOON)).isTrue();
        simulator.clearJournal();
        for (RasConnection connection : List.of(dialled, listed)) {
            refusesAll(connection);
        }
        assertThat(simulator.journal()).isEmpty();
        ras = Ras.open();
        hangUp(ras.connections("Office").getFirst());
    }

    @Test
    void dialThatWasPreparedBeforeTheClosingIsNotStarted() {
        DialService service = new DialService();
        AtomicBoolean ended = new AtomicBoolean();
        Operation operation = service.prepare(office(), new OperationListener() {
            @Override
            public void notified(DialNotification notification) {
                told.add(notification);
            }

            @Override
            public PauseReply paused(DialNotification notification) {
                throw new AssertionError("no pause is answered here");
            }

            @Override
            public void ended(@Nullable DialException failure) {
                ended.set(true);
            }
        });
        service.close();
        refuses(() -> service.start(operation));
        assertThat(DialService.liveOperations()).isZero();
        assertThat(calls("RasDialW")).isZero();
        assertThat(ended).isFalse();
    }

    private static DialCommand office() {
        return new DialCommand(
                "Office", NotificationChannel.STUB, null, Credentials.saved(), "", "", 0, 0, null, null, null, false);
    }

    @Test
    void goneConnectionSaysThatItIsGone() throws Exception {
        RasConnection connection = connect("Office");
        hangUp(connection);
        assertThatThrownBy(connection::status)
                .isInstanceOf(RasException.class)
                .hasMessageContaining("status of entry Office failed: ERROR_INVALID_HANDLE (6)");
        try (StatusPoller poller = connection.poller()) {
            assertThat(poller.poll()).isEqualTo(6);
        }
    }

    @Test
    void pollerAnswersUntilItIsClosedAndOnItsThreadOnly() throws Exception {
        RasConnection connection = connect("Office");
        StatusPoller poller = connection.poller();
        assertThat(poller.poll()).isZero();
        assertThat(poller.stateCode()).isEqualTo(0x2000);
        assertThat(poller.errorCode()).isZero();
        assertThat(poller.changed()).isTrue();
        assertThat(poller.poll()).isZero();
        assertThat(poller.changed()).isFalse();
        assertThat(CompletableFuture.supplyAsync(() -> failureOn(poller)).get())
                .isInstanceOf(WrongThreadException.class);
        poller.close();
        poller.close();
        refuses(poller::poll);
        hangUp(connection);
    }

    @Test
    void negativeBoundsAreRefused() throws Exception {
        Duration negative = Duration.ofMillis(-1);
        DialOperation operation = dial("Office");
        assertThatIllegalArgumentException().isThrownBy(() -> operation.await(negative));
        assertThatIllegalArgumentException().isThrownBy(() -> operation.hangUp(negative));
        RasConnection connection = operation.await(SOON);
        assertThatIllegalArgumentException().isThrownBy(() -> connection.hangUp(negative));
        assertThat(calls("RasHangUpW")).isZero();
        hangUp(connection);
    }

    @Test
    void unknownEntryFailsWithASuggestionAndIsNotDialled() {
        var failure = failureOf(dial("Ofice"));
        assertThat(failure.failure()).isEqualTo(DialFailure.FAILED);
        assertThat(failure.errorCode()).isEqualTo(623);
        assertThat(failure.hint()).contains("Office");
        assertThat(calls("RasDialW")).isZero();
    }

    @Test
    void unpairedSurrogatesAreKept() {
        String name = "a\uD800b";
        var failure = failureOf(dial(name));
        assertThat(failure.errorCode()).isEqualTo(623);
        assertThat(failure.entry()).contains(name);
    }

    @Test
    void phoneBookOfTheEntryIsPassedUnlessOneIsGiven(@TempDir Path folder) throws Exception {
        Path other = Files.writeString(folder.resolve("other.pbk"), "[Office]\r\nType=2\r\n");
        hangUp(connect("Office"));
        assertThat(dialLine()).contains("rasphone.pbk");
        simulator.clearJournal();
        hangUp(ras.dialer().dial(request("Office").phoneBook(other)).await(SOON));
        assertThat(dialLine()).contains("other.pbk");
        assertThat(calls("RasEnumEntriesW")).isZero();
    }

    @Test
    void credentialsReachRasAndMayBeDestroyedOnceTheDialHasBegun() throws Exception {
        Credentials credentials = Credentials.of("bob", "pass".toCharArray(), "domain");
        DialOperation operation = ras.dialer().dial(request("Office").credentials(credentials));
        credentials.destroy();
        hangUp(operation.await(SOON));
        assertThat(dialLine()).contains("user=\"bob\"").contains("password=***");
        assertThat(String.join("", simulator.journal())).doesNotContain("pass\"");
    }

    @Test
    void logonMeansEmptyNameAndPasswordWithoutAskingForTheSavedOnes() throws Exception {
        hangUp(ras.dialer()
                .dial(request("Office").credentials(Credentials.ofLogon()))
                .await(SOON));
        assertThat(dialLine()).contains("user=\"\"");
        assertThat(calls("RasGetCredentialsW")).isZero();
    }

    @Test
    void errorsHaveNameAndText() {
        assertThat(ras.error(691).name()).isEqualTo("ERROR_AUTHENTICATION_FAILURE");
        assertThat(ras.error(691).text()).isNotEmpty();
        assertThat(ras.error(0x80420112).code()).isEqualTo(0x80420112L & 0xFFFFFFFFL);
        assertThat(ras.entries()).contains("Office", "Home", "Modem");
    }

    private String dialLine() {
        return simulator.journal().stream()
                .filter(line -> line.contains("RasDialW("))
                .findFirst()
                .orElseThrow();
    }

    private static Throwable failureOn(StatusPoller poller) {
        try {
            poller.poll();
            return new AssertionError("polled on the wrong thread");
        } catch (WrongThreadException expected) {
            return expected;
        }
    }

    private static void refusesAll(RasConnection connection) {
        refuses(connection::status);
        refuses(connection::poller);
        refuses(connection::hangUp);
        refuses(connection::deviceType);
        refuses(connection::deviceName);
    }

    private static void refuses(ThrowingCallable call) {
        assertThatIllegalStateException().isThrownBy(call);
    }
}
