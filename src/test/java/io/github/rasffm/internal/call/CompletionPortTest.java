/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rasffm.internal.call.RecordingSink.Report;
import io.github.rasffm.internal.gen.win32_h;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Packets of all kinds, by ports of the test's own, on connections of the simulator. */
@EnabledOnOs(value = OS.WINDOWS, disabledReason = "completion ports are a part of Windows")
@Scenario(clock = "manual")
// On the thread that made the dials, as their memory is that thread's.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SAME_THREAD)
final class CompletionPortTest {
    private static final String STANDS_STILL = "0 OpenPort\n1h Connected\nhang-up takes 0 looks";
    private static final int OPEN_PORT = 0;
    private static final int RETRY_AUTHENTICATION = 0x1001;
    private static final int CONNECTED = 0x2000;

    private final RasSimulator simulator = RasSimulator.open();
    private final LoadedLibrary library = Dialled.open();
    private final RecordingSink sink = new RecordingSink();
    private final List<DialCall> calls = new ArrayList<>();
    private volatile boolean postingFails;
    /** What overtakes the next packet of ours. */
    private final Deque<Runnable> overtaking = new ConcurrentLinkedDeque<>();

    private final CompletionPort port = new CompletionPort(sink) {
        @Override
        boolean posted(long number) {
            Runnable faster = overtaking.poll();
            if (faster != null) {
                faster.run();
            }
            return !postingFails && super.posted(number);
        }
    };

    @AfterEach
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SAME_THREAD)
    void close() {
        hangUpCalls();
        library.close();
    }

    private void hangUpCalls() {
        for (DialCall call : calls) {
            if (call.handle() != 0) {
                RasFunctions.hangUp(call.handle());
            }
            call.close();
        }
        calls.clear();
    }

    private DialCall dial(NotificationRoute route) {
        DialCall call = new DialCall(Dialled.parameters("Office", "maria", new char[] {'p'}), route);
        calls.add(call);
        assertThat(call.start()).isZero();
        return call;
    }

    /** A connection that says nothing by itself any more; its handle serves the routes of a test. */
    private long connection() throws InterruptedException {
        simulator.scenarioText(STANDS_STILL);
        long handle = dial(port.route(1)).handle();
        assertThat(sink.next().token()).isEqualTo(1);
        return handle;
    }

    /** As RAS does it: the last argument is a 32-bit number in the place of a pointer. */
    private void packet(long handle, int subEntry) {
        assertThat(win32_h.PostQueuedCompletionStatus(
                        port.port(), subEntry, handle, MemorySegment.ofAddress(0x7777_0000_0000_CCCDL)))
                .isNotZero();
    }

    /** Waits until the reader has taken all that was posted. */
    private void passed() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        port.post(latch::countDown);
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void eachPacketMakesTheReaderReadTheStatus() throws Exception {
        simulator.scenarioText("0 OpenPort\n5ms Authenticate\n5ms Authenticate error 691\nhang-up takes 0 looks");
        DialCall call = dial(port.route(77));
        assertThat(sink.next()).isEqualTo(new Report(77, 1, call.handle(), 0xCCCD, OPEN_PORT, 0, 0));
        simulator.advance(Duration.ofMillis(5));
        assertThat(sink.next()).isEqualTo(new Report(77, 1, call.handle(), 0xCCCD, 5, 0, 0));
        simulator.advance(Duration.ofMillis(5));
        assertThat(sink.next()).isEqualTo(new Report(77, 1, call.handle(), 0xCCCD, 5, 691, 0));
    }

    @Test
    void whatIsKnownAlreadyIsNotToldAgain() throws Exception {
        long handle = connection();
        packet(handle, 1);
        packet(handle, 1);
        passed();
        assertThat(sink.isDrained()).isTrue();
        packet(handle, 2);
        assertThat(sink.next().subEntry()).isEqualTo(2);
    }

    @Test
    void stateThatIsEnteredAfterItsPacketIsSeenAtTheSecondLook() throws Exception {
        simulator.scenarioText("0 OpenPort\n5ms Connected\nhang-up takes 0 looks\ndeaf after 1");
        DialCall call = dial(port.route(5));
        assertThat(sink.next().state()).isEqualTo(OPEN_PORT);
        packet(call.handle(), 1);
        simulator.advance(Duration.ofMillis(5));
        assertThat(sink.next().state()).isEqualTo(CONNECTED);
    }

    @Test
    void packetsOfAnUnknownHandleWaitForRasDialToReturn() throws Exception {
        long handle = connection();
        dropRouteOf(calls.getFirst());
        NotificationRoute route = port.route(2);
        route.dialling(() -> 0);
        packet(handle, 3);
        passed();
        assertThat(sink.isDrained()).isTrue();
        route.dialled(handle);
        assertThat(sink.next()).isEqualTo(new Report(2, 3, handle, 0xCCCD, OPEN_PORT, 0, 0));
        assertThat(port.dials().strangers()).isZero();
    }

    @Test
    void handleThatRasDialHasWrittenAlreadyIsKnown() throws Exception {
        long handle = connection();
        dropRouteOf(calls.getFirst());
        NotificationRoute route = port.route(2);
        route.dialling(() -> handle);
        packet(handle, 1);
        assertThat(sink.next().token()).isEqualTo(2);
        route.dialled(handle);
        packet(handle, 2);
        assertThat(sink.next().token()).isEqualTo(2);
    }

    @Test
    void packetsThatWereNobodysAreForgottenWhenAllHandlesAreKnown() throws Exception {
        long handle = connection();
        dropRouteOf(calls.getFirst());
        NotificationRoute route = port.route(2);
        route.dialling(() -> 0);
        packet(handle, 1);
        packet(handle, 2);
        route.dialled(0);
        passed();
        assertThat(port.dials().strangers()).isEqualTo(2);
        NotificationRoute next = port.route(3);
        next.dialling(() -> 0);
        next.dialled(handle);
        passed();
        assertThat(sink.isDrained()).isTrue();
    }

    @Test
    void dialThatBeganLaterKeepsNoPacketOfNobody() throws Exception {
        long handle = connection();
        dropRouteOf(calls.getFirst());
        NotificationRoute route = port.route(2);
        route.dialling(() -> 0);
        packet(handle, 1);
        passed();
        NotificationRoute later = port.route(3);
        later.dialling(() -> 0);
        route.dialled(0);
        passed();
        assertThat(port.dials().strangers()).isEqualTo(1);
        later.dialled(0);
    }

    @Test
    void dialThatCouldNotBeCalledWaitsForNoHandle() throws Exception {
        MemorySegment gone;
        try (Arena arena = Arena.ofConfined()) {
            gone = arena.allocate(1);
        }
        DialCall call = new DialCall(Dialled.parameters("Office", "maria", new char[] {'p'}), port.route(2));
        calls.add(call);
        assertThatIllegalStateException().isThrownBy(() -> call.start(gone));
        hangUpCalls();
        passed();
        assertThat(port.isIdle()).isTrue();
    }

    @Test
    void packetsAfterTheFenceAreNobodys() throws Exception {
        long handle = connection();
        packet(handle, 4);
        dropRouteOf(calls.getFirst());
        packet(handle, 5);
        passed();
        assertThat(sink.next().subEntry()).isEqualTo(4);
        assertThat(sink.isDrained()).isTrue();
        assertThat(port.dials().strangers()).isEqualTo(1);
    }

    @Test
    void handleThatIsUsedAgainGetsNothingBeforeTheFenceOfTheOldDial() throws Exception {
        long handle = connection();
        NotificationRoute later = port.route(2);
        later.dialling(() -> 0);
        later.dialled(handle);
        packet(handle, 8);
        passed();
        assertThat(sink.next()).matches(report -> report.token() == 1 && report.subEntry() == 8);
        dropRouteOf(calls.getFirst());
        assertThat(sink.next())
                .as("the status, as what was told meanwhile went to the old dial")
                .isEqualTo(new Report(2, 0, handle, 0xCCCD, OPEN_PORT, 0, 0));
        packet(handle, 9);
        assertThat(sink.next()).matches(report -> report.token() == 2 && report.subEntry() == 9);
    }

    @Test
    void pauseIsToldOnceUntilTheDialGoesOn() throws Exception {
        simulator.scenarioText("0 RetryAuthentication otherwise 691\n1h Connected\nhang-up takes 0 looks");
        DialParameters parameters =
                new DialParameters("Office", "", "", "maria", new char[] {'p'}, "", null, 0, true, 9);
        DialCall call = new DialCall(parameters, port.route(9));
        calls.add(call);
        assertThat(call.start()).isZero();
        assertThat(sink.next().state()).isEqualTo(RETRY_AUTHENTICATION);
        packet(call.handle(), 1);
        packet(call.handle(), 2);
        assertThat(call.resume()).isZero();
        assertThat(sink.isDrained()).isTrue();
        // Told after the dial went on, the same state is another pause.
        packet(call.handle(), 1);
        assertThat(sink.next().state()).isEqualTo(RETRY_AUTHENTICATION);
    }

    @Test
    void fenceThatCannotBePostedIsPostedWithTheNext() throws Exception {
        long handle = connection();
        packet(handle, 2);
        assertThat(sink.next().subEntry()).isEqualTo(2);
        postingFails = true;
        dropRouteOf(calls.getFirst());
        postingFails = false;
        packet(handle, 3);
        assertThat(sink.next().subEntry()).as("the route is still there").isEqualTo(3);
        passed();
        packet(handle, 4);
        passed();
        assertThat(port.dials().strangers()).isEqualTo(1);
        assertThat(sink.isDrained()).isTrue();
    }

    @Test
    void fenceThatCannotBePostedPassesWhenThePortIsEmpty() throws Exception {
        long handle = connection();
        postingFails = true;
        dropRouteOf(calls.getFirst());
        packet(handle, 3);
        assertThat(sink.next().subEntry()).as("the route is still there").isEqualTo(3);
        // Nothing else comes that could be waited for.
        while (!port.isIdle()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void fenceThatOvertakesItsDialLeavesTheHandleToTheNext() throws Exception {
        long handle = connection();
        dropRouteOf(calls.getFirst());
        NotificationRoute route = port.route(2);
        route.dialling(() -> 0);
        overtaking.add(route::close);
        route.dialled(handle);
        NotificationRoute next = port.route(3);
        next.dialling(() -> 0);
        next.dialled(handle);
        packet(handle, 6);
        assertThat(sink.next()).matches(report -> report.token() == 3 && report.subEntry() == 6);
        next.close();
        passed();
        assertThat(port.isIdle()).isTrue();
    }

    @Test
    void handleThatCannotBePostedIsKnownAllTheSame() throws Exception {
        long handle = connection();
        dropRouteOf(calls.getFirst());
        NotificationRoute route = port.route(2);
        route.dialling(() -> 0);
        postingFails = true;
        route.dialled(handle);
        postingFails = false;
        packet(handle, 6);
        assertThat(sink.next()).matches(report -> report.token() == 2 && report.subEntry() == 6);
    }

    @Test
    void failureThatCannotBeToldLeavesTheReaderToTheOthers() throws Exception {
        port.post(() -> {
            throw new UnprintableError();
        });
        passed();
    }

    @Test
    void portThatIsNoneMakesTheNotifierDeafAndHarmsNothing() {
        simulator.scenarioText("0 OpenPort\n0 Authenticate\n0 Connected\nhang-up takes 0 looks");
        DialCall call = dial(new NotificationRoute(
                NotificationRoute.FUNCTION, Kernel32.postQueuedCompletionStatus(), 0x0BAD_0BAD_0BADL));
        simulator.advance(Duration.ofSeconds(1));
        assertThat(simulator.awaitIdle(Duration.ofSeconds(10))).isTrue();
        assertThat(simulator.journal())
                .filteredOn(line -> line.contains("notify handle"))
                .singleElement()
                .asString()
                .endsWith("-> 0");
        try (ConnectStatusCall status = new ConnectStatusCall()) {
            assertThat(status.read(call.handle())).isZero();
            assertThat(status.state()).isEqualTo(CONNECTED);
        }
    }

    @Test
    @Scenario(clock = "virtual")
    void thousandDialsShareThePortAHundredAtOnce() throws Exception {
        simulator.set("notifier-thread", "parallel");
        simulator.scenarioText("entries 100 Line\n0 OpenPort\n0 Authenticate\n0 Connected\nhang-up takes 0 looks");
        for (int round = 0; round < 10; round++) {
            for (int i = 1; i <= 100; i++) {
                DialCall call = new DialCall(
                        Dialled.parameters("Line " + i, "maria", new char[] {'p'}), port.route(100 * round + i));
                calls.add(call);
                assertThat(call.start()).isZero();
            }
            assertThat(simulator.awaitIdle(Duration.ofSeconds(20))).isTrue();
            passed();
            assertThat(sink.reports().stream()
                            .filter(report -> report.state() == CONNECTED)
                            .mapToLong(Report::token)
                            .sorted()
                            .boxed())
                    .containsExactlyElementsOf(LongStream.rangeClosed(100L * round + 1, 100L * round + 100)
                            .boxed()
                            .toList());
            assertThat(sink.reports())
                    .allMatch(report -> report.handle()
                            == calls.get((int) (report.token() - 1) % 100).handle());
            sink.reports().clear();
            hangUpCalls();
        }
        passed();
        assertThat(port.dials().strangers()).isZero();
        assertThat(port.isIdle()).isTrue();
    }

    /** The dial is over for the port, the connection is not. */
    private static void dropRouteOf(DialCall call) {
        call.closeRoute();
    }
}
