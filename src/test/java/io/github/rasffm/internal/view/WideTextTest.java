/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WideTextTest {
    private static final int CAPACITY = 257;

    private final Arena arena = Arena.ofShared(); // a bounded test runs on a thread of its own
    private final MemorySegment memory = arena.allocate(2 * CAPACITY + 8);

    @AfterEach
    void free() {
        arena.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256})
    void textsUpToTheCapacityComeBack(int length) {
        String text = "ä\u20AC".repeat(128).substring(0, length);
        memory.fill((byte) 0x5A);

        WideText.write(memory, 3, CAPACITY, text);

        assertThat(WideText.read(memory, 3, CAPACITY)).isEqualTo(text);
        assertThat(memory.asSlice(3, 2L * length).toArray(ValueLayout.JAVA_BYTE))
                .isEqualTo(text.getBytes(StandardCharsets.UTF_16LE));
        assertThat(memory.asSlice(3 + 2L * length, 2L * (CAPACITY - length)).toArray(ValueLayout.JAVA_BYTE))
                .containsOnly(0);
        assertThat(memory.get(ValueLayout.JAVA_BYTE, 2)).isEqualTo((byte) 0x5A);
        assertThat(memory.get(ValueLayout.JAVA_BYTE, 3 + 2 * CAPACITY)).isEqualTo((byte) 0x5A);
    }

    @Test
    void textsWithoutRoomForTheNulAreRefusedBeforeAnythingIsWritten() {
        memory.fill((byte) 0x5A);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WideText.write(memory, 0, CAPACITY, "n".repeat(257)))
                .withMessageContaining("257")
                .withMessageContaining("256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WideText.writeSecret(
                        memory, 0, CAPACITY, "p".repeat(257).toCharArray()));
        assertThatIllegalArgumentException().isThrownBy(() -> WideText.write(memory, 0, CAPACITY, "a\0b"));
        assertThat(memory.toArray(ValueLayout.JAVA_BYTE)).containsOnly(0x5A);
    }

    @Test
    void aFieldThatIsFullNeedsNoNul() {
        memory.fill((byte) 0x41);

        assertThat(WideText.read(memory, 0, 16)).isEqualTo("\u4141".repeat(16));
    }

    /** Units that a search for several at a time might take for zero, or hide one. */
    @ParameterizedTest
    @ValueSource(chars = {'\u0001', '\u0100', '\u7FFF', '\u8000', '\uFFFF'})
    void theNulIsFoundWhereverItStands(char unit) {
        for (int length = 0; length <= 11; length++) {
            String all = Character.toString(unit).repeat(11);
            MemorySegment field = arena.allocate(24, 2);
            MemorySegment.copy(all.toCharArray(), 0, field, ValueLayout.JAVA_CHAR, 0, 11);
            if (length < 11) {
                field.set(ValueLayout.JAVA_CHAR, 2L * length, '\0');
            }
            assertThat(WideText.read(field, 0, 11)).isEqualTo(all.substring(0, length));
        }
    }

    @Test
    void whatStandsBehindTheNulIsIgnored() {
        memory.fill((byte) 0x41);
        memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, 4, (short) 0);

        assertThat(WideText.read(memory, 0, CAPACITY)).isEqualTo("\u4141\u4141");
    }

    @Test
    void unpairedSurrogatesSurviveBothWays() {
        String text = "\uD800x\uDC00\uD83D\uDE00\uDFFF";

        WideText.write(memory, 0, CAPACITY, text);
        assertThat(WideText.read(memory, 0, CAPACITY)).isEqualTo(text);

        WideText.writeSecret(memory, 0, CAPACITY, text.toCharArray());
        assertThat(WideText.read(memory, 0, CAPACITY)).isEqualTo(text);
    }

    @Test
    void aShorterSecretLeavesNothingOfTheLongerOne() {
        WideText.writeSecret(memory, 0, CAPACITY, "a long password".toCharArray());
        WideText.writeSecret(memory, 0, CAPACITY, "b".toCharArray());

        assertThat(memory.asSlice(2, 2 * CAPACITY - 2).toArray(ValueLayout.JAVA_BYTE))
                .containsOnly(0);
    }

    @Test
    void anAllocatedTextIsClosedByANul() {
        MemorySegment text = WideText.allocate(arena, "pbk");

        assertThat(text.toArray(ValueLayout.JAVA_BYTE)).containsExactly('p', 0, 'b', 0, 'k', 0, 0, 0);
    }
}
