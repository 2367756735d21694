/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Scenario("connects")
final class DialCallTest {
    @Test
    void reportsComeWithTokenHandleAndMessage() throws Exception {
        try (Dialled dialled = Dialled.connected()) {
            assertThat(dialled.code()).isZero();
            assertThat(dialled.handle()).isNotZero();
            assertThat(dialled.sink().reports()).hasSizeGreaterThan(5).allSatisfy(report -> {
                assertThat(report.token()).isEqualTo(Dialled.TOKEN);
                assertThat(report.handle()).isEqualTo(dialled.handle());
                assertThat(report.message()).isEqualTo(0xCCCD);
                assertThat(report.subEntry()).isEqualTo(1);
            });
            assertThat(dialled.sink().reports().getFirst().state()).isZero();
            assertThat(dialled.sink().reports().getLast().state()).isEqualTo(0x2000);
        }
    }

    @Test
    void anUnknownEntryIsAnErrorWithoutAHandle() {
        try (Dialled dialled = Dialled.dial("No such entry")) {
            assertThat(dialled.code()).isEqualTo(623);
            assertThat(dialled.handle()).isZero();
            assertThat(dialled.sink().reports()).isEmpty();
        }
    }

    @Test
    @Scenario("errorKeepsHandle")
    void anErrorMayComeWithAHandle() {
        try (Dialled dialled = Dialled.dial("Office")) {
            assertThat(dialled.code()).isEqualTo(619);
            assertThat(dialled.handle()).isNotZero();
        }
    }

    @Test
    @Scenario("notifiesBeforeReturn")
    void theHandleOfTheReportIsKnownBeforeRasDialReturns() throws Exception {
        try (Dialled dialled = Dialled.connected()) {
            assertThat(dialled.sink().reports().getFirst().handle()).isEqualTo(dialled.handle());
        }
    }

    @Test
    void aHandleLeftOverIsNeverTakenForAResume() throws Exception {
        try (Dialled dialled = Dialled.connected()) {
            long first = dialled.handle();
            dialled.hangUp();
            RecordingSink second = new RecordingSink();

            assertThat(dialled.call().start(new NotificationStub(second).pointer()))
                    .isZero();
            second.awaitEnd();

            assertThat(dialled.handle()).isNotZero().isNotEqualTo(first);
            assertThat(second.reports().getLast().state()).isEqualTo(0x2000);
        }
    }

    @Test
    void savedCredentialsGoStraightFromRasToRas() throws Exception {
        try (Dialled dialled = Dialled.dialSaved("Office")) {
            dialled.sink().awaitEnd();

            assertThat(dialled.code()).isZero();
            assertThat(RasSimulator.open().journal())
                    .anySatisfy(line -> assertThat(line).contains("RasDialW").contains("alice"));
        }
    }

    @Test
    void savedCredentialsOfAnUnknownEntryAreACode() {
        try (LoadedLibrary library = Dialled.open();
                DialCall call = Dialled.call(Dialled.parameters("No such entry", "", new char[0]))) {
            assertThat(library.path()).isNotNull();
            assertThat(call.loadSavedCredentials()).isEqualTo(623);
        }
    }

    @Test
    void anotherPhoneBookIsPassedOn() {
        try (LoadedLibrary library = Dialled.open();
                DialCall call =
                        Dialled.call(Dialled.parameters("Office", "", new char[0], "/no such folder/no such.pbk"))) {
            assertThat(library.path()).isNotNull();
            assertThat(call.start(new NotificationStub(new RecordingSink()).pointer()))
                    .isIn(621, 623);
            assertThat(call.handle()).isZero();
        }
    }

    @Test
    void thePasswordOfTheParametersIsOverwrittenAndItsNativeCopyWipedOnClose() throws Exception {
        char[] password = "pässwörd".toCharArray();
        try (LoadedLibrary library = Dialled.open()) {
            assertThat(library.path()).isNotNull();
            DialCall call = Dialled.call(Dialled.parameters("Office", "maria", password));
            assertThat(password).containsOnly('\0');
            MemorySegment params = call.nativeParameters();
            assertThat(params.asSlice(1548, 4).toArray(JAVA_BYTE)).containsExactly('p', 0, 'ä', 0);

            call.wipe();

            assertThat(params.toArray(JAVA_BYTE)).containsOnly(0);
            call.close();
            call.close();
            assertThat(params.scope().isAlive()).isFalse();
            assertThat(call.handle()).isZero();
            assertThatIllegalStateException()
                    .isThrownBy(() -> call.start(new NotificationStub(new RecordingSink()).pointer()))
                    .withMessageContaining("freed");
            assertThatIllegalStateException().isThrownBy(call::loadSavedCredentials);
        }
    }

    /** Only the thread of the dial could free it, so only from a notification within RasDial. */
    @Test
    void nothingIsFreedWhileRasDialRuns() throws Exception {
        RasSimulator.open().set("notifier-thread", "same");
        AtomicReference<@Nullable DialCall> running = new AtomicReference<>();
        List<Throwable> refusals = new ArrayList<>();
        NotificationStub stub = new NotificationStub((token, subEntry, handle, message, state, error, extended) -> {
            Throwable refusal = catchThrowable(Objects.requireNonNull(running.get())::close);
            refusals.add(Objects.requireNonNull(refusal));
        });
        RasSimulator.open().scenarioText("0 OpenPort\n5ms Connected\ndial returns after 2\nhang-up takes 0\n");
        try (LoadedLibrary library = Dialled.open();
                DialCall call = Dialled.call(Dialled.parameters("Office", "maria", new char[] {'p'}))) {
            assertThat(library.path()).isNotNull();
            running.set(call);

            assertThat(call.start(stub.pointer())).isZero();

            assertThat(refusals)
                    .hasSize(2)
                    .allSatisfy(refusal -> assertThat(refusal)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("still runs"));
            assertThat(RasFunctions.hangUp(call.handle())).isZero();
            assertThat(RasSimulator.open().awaitIdle(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void onlyTheThreadOfTheDialFreesIt() throws Exception {
        try (LoadedLibrary library = Dialled.open();
                DialCall call = Dialled.call(Dialled.parameters("Office", "maria", new char[] {'p'}))) {
            assertThat(library.path()).isNotNull();
            AtomicReference<@Nullable Throwable> refusal = new AtomicReference<>();
            Thread other = Thread.ofPlatform().start(() -> refusal.set(catchThrowable(call::close)));
            other.join();
            assertThat(refusal.get()).isInstanceOf(WrongThreadException.class);
            assertThat(call.nativeParameters().scope().isAlive()).isTrue();
        }
    }

    @Test
    void textsThatDoNotFitAreRefusedBeforeAnythingNative() {
        RasSimulator.open().clearJournal();
        String[][] bad = {
            {"n".repeat(257), "", "", "", "", ""},
            {"", "", "", "", "", ""},
            {"a:b", "", "", "", "", ""},
            {".dot", "", "", "", "", ""},
            {"Office", "1".repeat(129), "", "", "", ""},
            {"Office", "", "1".repeat(129), "", "", ""},
            {"Office", "", "", "u".repeat(257), "", ""},
            {"Office", "", "", "u", "p".repeat(257), ""},
            {"Office", "", "", "u", "", "d".repeat(16)},
            {"Office", "", "", "u\0v", "", ""},
            {"Office", "", "", "u", "p\0q", ""},
        };
        for (String[] texts : bad) {
            assertThatIllegalArgumentException()
                    .as(String.join("|", texts))
                    .isThrownBy(() -> new DialParameters(
                            texts[0],
                            texts[1],
                            texts[2],
                            texts[3],
                            texts[4].toCharArray(),
                            texts[5],
                            null,
                            0,
                            false,
                            1));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dialled.parameters("Office", "", new char[0], ""))
                .withMessageContaining("phone book path is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dialled.parameters("Office", "", new char[0], "b".repeat(260)))
                .withMessageContaining("at most 259");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DialParameters("Office", "", "", "", new char[0], "", null, -1, false, 1))
                .withMessageContaining("-1");
        assertThat(RasSimulator.open().journal()).isEmpty();
    }

    @Test
    void namesOf256UnitsAndUnpairedSurrogatesReachRas() {
        for (String name : new String[] {"n".repeat(256), "\uD800", "x\uDC00y"}) {
            try (Dialled dialled = Dialled.dial(name)) {
                assertThat(dialled.code())
                        .as("looked for and not found: %s", name.length())
                        .isEqualTo(623);
            }
        }
    }

    @Test
    void parametersNameNoSecret() {
        assertThat(Dialled.parameters("Office", "maria", "geheim".toCharArray()).toString())
                .contains("Office")
                .doesNotContain("geheim");
    }
}
