/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.RecordingSink.Report;
import io.github.rasffm.internal.gen.win32_h;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of all kinds to windows of the test's own. */
@EnabledOnOs(value = OS.WINDOWS, disabledReason = "notification windows are a part of Windows")
@Scenario("connects")
final class NotificationWindowsTest {
    private static final int FALLBACK = 0xCCCD;

    private final RasSimulator simulator = RasSimulator.open();
    private final LoadedLibrary library = Dialled.open();
    private final RecordingSink sink = new RecordingSink();

    NotificationWindowsTest() {
        User32.link();
    }

    @AfterEach
    void close() {
        library.close();
    }

    private NotificationWindows windows() {
        return new NotificationWindows(sink, User32.registerMessage());
    }

    private static boolean post(WindowRoute route, int message, long state, long error) {
        return win32_h.PostMessageW(route.window(), message, state, error) != 0;
    }

    /** Waits until the thread has handled all that was posted. */
    private static void passed(NotificationWindows windows) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        windows.post(latch::countDown);
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"posted", "sent"})
    void dialReportsStatesAndErrorsInOrder(String how) throws Exception {
        simulator.set("window-message", how);
        reportsADial(windows());
    }

    /** Where Windows gives the message no number, neither RAS nor the windows have one. */
    @ParameterizedTest
    @ValueSource(strings = {"posted", "sent"})
    void dialReportsTheSameByTheDocumentedMessage(String how) throws Exception {
        simulator.set("window-message", how);
        simulator.windowMessage(FALLBACK);
        reportsADial(new NotificationWindows(sink, 0));
    }

    private void reportsADial(NotificationWindows windows) throws Exception {
        simulator.scenarioText("0 OpenPort\n5ms Authenticate\n5ms Authenticate error 691\nhang-up takes 0 looks");
        try (DialCall call = new DialCall(Dialled.parameters("Office", "maria", new char[] {'p'}), windows.route(77))) {
            assertThat(call.start()).isZero();
            sink.awaitEnd();
            assertThat(sink.reports())
                    .containsExactly(
                            new Report(77, 0, call.handle(), 0xCCCD, 0, 0, 0),
                            new Report(77, 0, call.handle(), 0xCCCD, 5, 0, 0),
                            new Report(77, 0, call.handle(), 0xCCCD, 5, 691, 0));
            assertThat(RasFunctions.hangUp(call.handle())).isZero();
            assertThat(simulator.awaitIdle(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void dialByTheDocumentedMessageIsNotHeardWhereWindowsGivesANumber() throws Exception {
        simulator.windowMessage(FALLBACK);
        simulator.scenarioText("0 Connected\nhang-up takes 0 looks");
        NotificationWindows windows = windows();
        try (DialCall call = new DialCall(Dialled.parameters("Office", "maria", new char[] {'p'}), windows.route(77))) {
            assertThat(call.start()).isZero();
            assertThat(simulator.awaitIdle(Duration.ofSeconds(10))).isTrue();
            passed(windows);
            assertThat(sink.isDrained()).isTrue();
            assertThat(RasFunctions.hangUp(call.handle())).isZero();
            assertThat(simulator.awaitIdle(Duration.ofSeconds(10))).isTrue();
        }
    }

    /** What was posted before the window went, and what comes after. */
    @ParameterizedTest
    @ValueSource(strings = {"posted", "sent"})
    void messageOfARetiredWindowIsNobodys(String how) throws Exception {
        simulator.set("window-message", how);
        simulator.scenarioText("0 Connected\nhang-up takes 0 looks");
        NotificationWindows windows = windows();
        WindowRoute route = windows.route(77);
        try (DialCall call = new DialCall(Dialled.parameters("Office", "maria", new char[] {'p'}), route)) {
            assertThat(call.start()).isZero();
            assertThat(sink.next().state()).isEqualTo(0x2000);
            // The sender of a sent message comes back a little after its receiver has told it.
            assertThat(simulator.awaitIdle(Duration.ofSeconds(10))).isTrue();
            simulator.notify(call.handle(), 0x2001, 0);
            assertThat(sink.next())
                    .as("the line is up")
                    .isEqualTo(new Report(77, 0, call.handle(), 0xCCCD, 0x2001, 0, 0));
            assertThat(RasFunctions.hangUp(call.handle())).isZero();
            assertThat(simulator.awaitIdle(Duration.ofSeconds(10))).isTrue();
        }
        passed(windows);
        assertThat(post(route, User32.registerMessage(), 0x2001, 0))
                .as("destroyed")
                .isFalse();
        assertThat(windows.apply(route.window(), User32.registerMessage(), 0x2001, 0))
                .isEqualTo(1);
        assertThat(sink.isDrained()).isTrue();
        assertThat(windows.failures()).isZero();
    }

    @Test
    void numberOfTheMessageIsTheOneThatWindowsGivesIt() throws Exception {
        int registered = User32.registerMessage();
        assertThat(registered).isBetween(0xC000, 0xFFFF);
        NotificationWindows windows = windows();
        WindowRoute route = windows.route(1);
        assertThat(post(route, FALLBACK, 1, 0)).isTrue();
        assertThat(post(route, registered, 2, 3)).isTrue();
        assertThat(sink.next()).isEqualTo(new Report(1, 0, 0, 0xCCCD, 2, 3, 0));
        route.close();
        passed(windows);
        assertThat(sink.isDrained()).isTrue();
    }

    @Test
    void withoutARegisteredNumberTheMessageIsTheDocumentedOne() throws Exception {
        NotificationWindows windows = new NotificationWindows(sink, 0);
        WindowRoute route = windows.route(1);
        assertThat(post(route, FALLBACK, 0x2001, 0xFFFF_FFFFL)).isTrue();
        assertThat(sink.next()).isEqualTo(new Report(1, 0, 0, 0xCCCD, 0x2001, -1, 0));
        route.close();
    }

    /** The window procedure returns TRUE (Microsoft, "Notification Windows"). */
    @Test
    void reportIsAnsweredWithTrue() throws Exception {
        NotificationWindows windows = new NotificationWindows(sink, 0);
        WindowRoute route = windows.route(1);
        assertThat(windows.apply(route.window(), FALLBACK, 5, 0)).isEqualTo(1);
        assertThat(sink.next().state()).isEqualTo(5);
        route.close();
    }

    @Test
    void taskThatFailsLeavesTheThreadToTheOthers() throws Exception {
        NotificationWindows windows = windows();
        windows.post(() -> {
            throw new IllegalStateException("no");
        });
        passed(windows);
    }

    @Test
    void failureThatCannotBeToldLeavesTheThreadToTheOthers() throws Exception {
        NotificationWindows windows = windows();
        windows.post(() -> {
            throw new UnprintableError();
        });
        passed(windows);
    }

    @Test
    void eachWindowIsOneDials() throws Exception {
        NotificationWindows windows = new NotificationWindows(sink, 0);
        WindowRoute[] routes = new WindowRoute[20];
        for (int i = 0; i < routes.length; i++) {
            routes[i] = windows.route(100 + i);
        }
        routes[7].close();
        passed(windows);
        assertThat(post(routes[7], FALLBACK, 0, 0)).as("destroyed").isFalse();
        for (int i : new int[] {19, 0, 8, 6}) {
            assertThat(post(routes[i], FALLBACK, 0, 0)).isTrue();
            assertThat(sink.next().token()).isEqualTo(100 + i);
        }
        for (WindowRoute route : routes) {
            if (route != routes[7]) {
                route.close();
            }
        }
    }

    @Test
    void windowStaysUntilRasNoLongerKnowsTheConnection() throws Exception {
        NotificationWindows windows = windows();
        WindowRoute route = windows.route(1);
        long handle;
        try (DialCall call = new DialCall(Dialled.parameters("Office", "maria", new char[] {'p'}), route)) {
            assertThat(call.start()).isZero();
            sink.awaitEnd();
            handle = call.handle();
        }
        windows.route(2).close();
        passed(windows);
        assertThat(post(route, FALLBACK, 0, 0)).as("the line is up").isTrue();

        assertThat(RasFunctions.hangUp(handle)).isZero();
        assertThat(simulator.awaitIdle(Duration.ofSeconds(10))).isTrue();
        windows.route(3).close();
        passed(windows);
        assertThat(post(route, FALLBACK, 0, 0)).as("the line is gone").isFalse();
    }

    @Test
    void nothingThatTheSinkThrowsLeavesTheWindowProcedure() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        NotificationWindows windows = new NotificationWindows(
                (token, subEntry, handle, message, state, error, extended) -> {
                    if (state == 0) {
                        throw new OutOfMemoryError("made up");
                    }
                    second.countDown();
                },
                0);
        WindowRoute route = windows.route(1);
        assertThat(post(route, FALLBACK, 0, 0)).isTrue();
        assertThat(post(route, FALLBACK, 1, 0)).isTrue();
        assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(windows.failures()).isEqualTo(1);
        route.close();
    }
}
