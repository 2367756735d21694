/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Made-up results, good and bad, against the data that ships. */
final class GuardMainTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void letsAGoodRunPass() {
        assertThat(guard(Rows.good())).isZero();
        assertThat(said()).contains("4 passed, 0 failed").doesNotContain("FAILED");
    }

    @Test
    void findsAPollerThatIsMuchSlowerThanJni() {
        assertThat(guard(Rows.with(Rows.idle("rasffmPoller", 50, 0)))).isPositive();
        assertThat(said())
                .contains("FAILED: guard: Status poll, overhead of the best JNI's", "4.00, must be at most 3");
    }

    /** Two readings of a clock in each poll, as they were once measured beside JNI. */
    @Test
    void findsAPollerThatReadsAClock() {
        List<Row> rows = Rows.with(
                Rows.idle("jniPackedResult", 18, 0),
                Rows.idle("rasffmPoller", 97.9, 0),
                Rows.idle("jnaDirect", 500, 0));

        assertThat(guard(rows)).isEqualTo(1);
        assertThat(said()).contains("5.99, must be at most 3");
    }

    @Test
    void aFloorAboveItsRowsIsNoRatio() {
        assertThat(guard(Rows.with(Rows.idle("floor", 20, 0)))).isEqualTo(3);
        assertThat(said()).contains("not measurable, a row is not above its floor, must be at least 20");
    }

    @Test
    void findsAPollerThatAllocates() {
        assertThat(guard(Rows.with(Rows.idle("rasffmPoller", 14, 16)))).isEqualTo(1);
        assertThat(said()).contains("bytes a poll", "16.0, must be at most 8");
    }

    @Test
    void findsThatJnaIsNoLongerSlow() {
        assertThat(guard(Rows.with(Rows.idle("jnaInterface", 100, 0)))).isEqualTo(1);
        assertThat(said()).contains("FAILED: guard: Status poll, overhead of a JNA interface", "must be at least 20");
    }

    @Test
    void letsGoodNotificationsPass() {
        assertThat(notifications(42, 0.1)).isZero();
        assertThat(said()).contains("5 passed, 0 failed");
    }

    @Test
    void findsANotificationThatIsMuchSlowerThanAnEmptyOne() {
        assertThat(notifications(42 * 5, 0.1)).isEqualTo(4);
        assertThat(said())
                .contains(
                        "5.53, must be at most 4",
                        "1.40, must be at most 1",
                        "2.62, must be at least 3",
                        "9.52, must be at least 10");
    }

    @Test
    void findsAnObjectForEachNotification() {
        assertThat(notifications(42, 16)).isEqualTo(1);
        assertThat(said()).contains("FAILED: guard: Notification, dispatcher awake, bytes a notification");
    }

    /** All of them, those of other classes too: a tenth on either side of the limit. */
    @Test
    void eachGuardFailsBeyondItsLimitAndPassesWithin() {
        assertThat(Targets.load().targets())
                .filteredOn(target -> target.guard() != null)
                .hasSizeGreaterThan(12)
                .allSatisfy(target -> {
                    double worse = target.atMost() != null ? 1.1 : 1 / 1.1;
                    String system = Objects.requireNonNullElse(target.system(), "Linux");
                    assertThat(GuardMain.check(List.of(target), beside(target, worse), system, "", out()))
                            .as(target.rowNames())
                            .isEqualTo(1);
                    assertThat(GuardMain.check(List.of(target), beside(target, 1 / worse), system, "", out()))
                            .as(target.rowNames())
                            .isZero();
                });
    }

    @Test
    void failsWithoutTheRowsItNeeds() {
        assertThat(guard(Rows.without("jnaDirect"))).isEqualTo(1);
        assertThat(said()).contains("jnaDirect / rasffmPoller", "a row or its number is missing");
    }

    /** Beside the best of those that are left the library would look better than it is. */
    @Test
    void failsWithoutOneOfSeveralWays() {
        assertThat(guard(Rows.without("jniPackedResult"))).isEqualTo(1);
        assertThat(said()).contains("FAILED: guard: Status poll, overhead of the best JNI's", "is missing");
    }

    @Test
    void failsWithoutBytes() {
        assertThat(guard(Rows.with(Rows.idle("rasffmPoller", 14, Double.NaN)))).isEqualTo(1);
    }

    @Test
    void filtersAsTheRunDoes() {
        assertThat(GuardMain.check(polls(), List.of(), "Linux", "ConnectStatus", out()))
                .isEqualTo(4);
        assertThat(GuardMain.check(of("CallingThreadBenchmark"), List.of(), "Linux", "notify", out()))
                .isEqualTo(5);
        assertThat(GuardMain.check(polls(), Rows.good(), "Linux", "rasffmPoller", out()))
                .isZero();
        assertThat(said())
                .contains("not checked, not in a run of rasffmPoller: Status poll, overhead of a JNA interface")
                .contains("1 passed, 0 failed");
    }

    @Test
    void failsWhenAFilterLeavesNothing() {
        assertThat(GuardMain.check(polls(), Rows.good(), "Linux", "NoSuchBenchmark", out()))
                .isEqualTo(1);
        assertThat(said()).contains("FAILED: guard: nothing was checked", "in a run of NoSuchBenchmark");
    }

    @Test
    void saysWhatNeedsWindows() {
        Target windows = new Target(
                "Channels",
                "of a port",
                "PortBenchmark",
                Map.of(),
                null,
                "rasffm",
                "floor",
                null,
                Target.Measure.SCORE,
                1.15,
                null,
                null,
                "Windows",
                new Target.Guard(2, "none"));

        List<Target> both = Stream.concat(polls().stream(), Stream.of(windows)).toList();
        assertThat(GuardMain.check(both, Rows.good(), "Linux", "", out())).isZero();
        assertThat(said()).contains("only on Windows");
        assertThat(GuardMain.check(List.of(windows), Rows.good(), "Windows 11", "", out()))
                .isEqualTo(1);
    }

    @Test
    void failsWhenItChecksNothing() {
        assertThat(GuardMain.check(List.of(), Rows.good(), "Linux", "", out())).isEqualTo(1);
    }

    @Test
    void aTargetIsNeverWiderThanItsGuard() {
        assertThat(Targets.load().targets()).isNotEmpty().allSatisfy(target -> {
            assertThat(target.limit()).isPositive();
            Target.Guard guard = target.guard();
            if (guard != null) {
                assertThat(target.reaches(target.limit(), guard.limit())).isTrue();
                assertThat(guard.reason()).isNotBlank();
            }
        });
    }

    @Test
    void refusesARunThatWasEndedEarly() throws IOException {
        Map<String, String> facts = Environment.of(Profile.FULL, "poll.", Path.of("librassim.so"));
        facts.put("ConnectStatusBenchmark", "clock virtual; journal off");
        assertThat(GuardMain.objection(Rows.good(), facts))
                .isEqualTo(
                        "this run is unfinished (poll.): rows may be missing, or of fewer JVMs than the profile says");
        facts.remove(Environment.STATE);
        assertThat(GuardMain.objection(Rows.good(), facts)).isEmpty();
    }

    @Test
    void refusesRowsOfUnknownOrDifferentConditions() {
        assertThat(GuardMain.objection(Rows.good(), Map.of()))
                .contains("does not say under which conditions", ": ConnectStatusBenchmark");
        assertThat(GuardMain.objection(
                        Rows.good(), Map.of("ConnectStatusBenchmark", "clock virtual; a / clock virtual; b")))
                .contains("under different conditions: ConnectStatusBenchmark: clock virtual; a / clock virtual; b");
    }

    /** The rows that a target needs, with its guard's limit times a factor. */
    private static List<Row> beside(Target target, double factor) {
        double value = Objects.requireNonNull(target.guard()).limit() * factor;
        String to = target.to();
        if (to == null) {
            return List.of(made(target, target.of(), value));
        }
        List<Row> rows = new ArrayList<>(List.of(made(target, target.of(), 100 * value), made(target, to, 100)));
        for (int way = 1; way < Objects.requireNonNullElse(target.ways(), 1); way++) {
            rows.add(made(target, to + way, 200));
        }
        if (target.measure().isOverFloor()) {
            rows.add(made(target, "floor", 0));
        }
        return rows;
    }

    private static Row made(Target target, String variant, double value) {
        return Rows.row(
                "question " + target.type() + " " + variant.replace("*", "One"),
                Objects.requireNonNullElse(target.parameters(), Map.of()),
                Rows.time(value, value),
                "ns/op",
                value,
                Map.of(Extra.P50.label(), value));
    }

    private int guard(List<Row> rows) {
        return GuardMain.check(polls(), rows, "Linux", "", out());
    }

    private int notifications(double ours, double bytes) {
        List<Row> rows = List.of(
                Rows.notification("ffmRaw", 38, 0.1),
                Rows.notification("jniBoundObject", 160, 0.1),
                Rows.notification("jniGetEnv", 155, 0.1),
                Rows.notification("jniStaticMethod", 150, 0.1),
                Rows.notification("rasffm", ours, bytes),
                Rows.notification("jnaDirect", 550, 0.1),
                Rows.notification("jnaInterface", 2000, 272));
        return GuardMain.check(of("CallingThreadBenchmark"), rows, "Linux", "", out());
    }

    private static List<Target> polls() {
        return of("ConnectStatusBenchmark");
    }

    private static List<Target> of(String type) {
        return Targets.load().targets().stream()
                .filter(target -> target.type().equals(type))
                .toList();
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
