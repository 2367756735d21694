/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipedPasswordTest {
    private static String read(byte[] input) throws IOException {
        return new String(PipedPassword.read(new ByteArrayInputStream(input), StandardCharsets.UTF_8));
    }

    private static String read(String input) throws IOException {
        return read(input.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(byte[] input, String why) {
        assertThatExceptionOfType(PipedPassword.Refused.class)
                .isThrownBy(() -> read(input))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sesame", "sesame\n", "sesame\r\n", "sesame\nsecond line\n", "\ufeffsesame\r\n"})
    void takesTheFirstLineHoweverItEnds(String input) throws Exception {
        assertThat(read(input)).isEqualTo("sesame");
    }

    @Test
    void leavesTheLinesBehindItToOthers() throws Exception {
        ByteArrayInputStream input = new ByteArrayInputStream("sesame\n2\n".getBytes(StandardCharsets.UTF_8));
        PipedPassword.read(input, StandardCharsets.UTF_8);
        assertThat(new String(input.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("2\n");
    }

    @Test
    void keepsEveryCharacter() throws Exception {
        assertThat(read(" \u00fc\ud83d\ude80\t \n")).isEqualTo(" \u00fc\ud83d\ude80\t ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\nsesame\n"})
    void refusesNone(String input) {
        refuses(input.getBytes(StandardCharsets.UTF_8), "no password");
    }

    @Test
    void refusesWhatRasCannotHoldInsteadOfCuttingIt() throws Exception {
        String longest = "\u20ac".repeat(PipedPassword.MOST);
        assertThat(read(longest + "\n")).isEqualTo(longest);
        refuses((longest + "x\n").getBytes(StandardCharsets.UTF_8), "longer than 256");
        refuses(new byte[1 << 20], "longer than 256");
    }

    @Test
    void refusesWhatIsNoText() {
        refuses(new byte[] {'a', (byte) 0xFC, 'b', '\n'}, "not text in UTF-8");
    }
}
