/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rasffm.internal.gen.RASDIALEXTENSIONS;
import io.github.rasffm.internal.view.DialExtensionsView;
import io.github.rasffm.internal.view.DialParamsView;
import io.github.rasffm.internal.view.EapInfoView;
import io.github.rasffm.internal.view.WideText;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@Scenario("connects")
final class EapIdentityTest {
    private final LoadedLibrary library = Dialled.open();

    @Test
    void everyByteOfTheDataIsCopiedBeforeItIsFreed(RasSimulator simulator) {
        simulator.scenarioText("eap Office user carol data 40\n0 Connected");
        try (library;
                DialCall call = call("Office")) {
            assertThat(call.loadEapIdentity(0, false)).isZero();
            assertThat(simulator.openIdentities()).isZero();
            EapInfoView info = call.eapInfo();
            byte[] expected = new byte[40];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = (byte) (i + 1);
            }
            assertThat(info.sizeBytes()).isEqualTo(40);
            assertThat(MemorySegment.ofAddress(info.data()).reinterpret(40).toArray(JAVA_BYTE))
                    .isEqualTo(expected);
            assertThat(new DialParamsView(call.nativeParameters()).userName()).isEqualTo("carol");
        }
    }

    @Test
    void errorChangesNothing() {
        try (library;
                DialCall call = call("Home")) {
            assertThat(call.loadEapIdentity(0, false)).isEqualTo(780);
            assertThat(call.eapInfo().sizeBytes()).isZero();
            assertThat(call.eapInfo().data()).isZero();
            assertThat(new DialParamsView(call.nativeParameters()).userName()).isEqualTo("dave");
        }
    }

    @Test
    void identityWithoutDataGivesTheNameAlone(RasSimulator simulator) {
        simulator.scenarioText("eap Office user carol data 0\n0 Connected");
        try (library;
                DialCall call = call("Office")) {
            assertThat(call.loadEapIdentity(0, false)).isZero();
            assertThat(call.eapInfo().data()).isZero();
            assertThat(new DialParamsView(call.nativeParameters()).userName()).isEqualTo("carol");
        }
    }

    @Test
    void identityThatCannotBeTakenIsGivenBack(RasSimulator simulator) {
        simulator.scenarioText("eap Office user carol data 8\n0 Connected");
        try (library;
                Arena arena = Arena.ofConfined()) {
            EapInfoView info = new EapInfoView(arena.allocate(EapInfoView.byteSize()));
            Consumer<String> refuse = name -> {
                throw new IllegalArgumentException(name);
            };
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EapIdentity.read(
                            MemorySegment.NULL, WideText.allocate(arena, "Office"), 0, refuse, info, arena))
                    .withMessage("carol");
            assertThat(simulator.openIdentities()).isZero();
        }
    }

    @Test
    void windowOwnsTheDialoguesOfTheDialToo() {
        try (library;
                DialCall call = call("Office")) {
            call.loadEapIdentity(0x1234, true);
            long at = call.eapInfo().segment().address() - RASDIALEXTENSIONS.RasEapInfo$offset();
            MemorySegment extensions = MemorySegment.ofAddress(at).reinterpret(DialExtensionsView.byteSize());
            assertThat(new DialExtensionsView(extensions).parentWindow()).isEqualTo(0x1234);
        }
    }

    @Test
    void nothingIsAskedAfterTheEnd() {
        try (library) {
            DialCall call = call("Office");
            call.close();
            assertThatIllegalStateException().isThrownBy(() -> call.loadEapIdentity(0, false));
        }
    }

    private static DialCall call(String entry) {
        return Dialled.call(Dialled.parameters(entry, "dave", new char[0]));
    }
}
