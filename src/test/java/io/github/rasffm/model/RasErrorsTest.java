/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RasErrorsTest {
    /** Number to name, from the table of the SDK headers. */
    private static Map<Long, String> sdk() throws IOException {
        Map<Long, String> names = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RasErrorsTest.class.getResourceAsStream("/layouts/ras-errors.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                String[] cells = line.split(",", 3);
                names.put(Long.parseLong(cells[0]), cells[1]);
            });
        }
        return names;
    }

    @Test
    void knowsEveryNumberOfTheSdkTableByItsName() throws IOException {
        Map<Long, String> ours = new HashMap<>();
        RasErrors.all().forEach(info -> ours.put(info.code(), info.name()));
        Map<Long, String> sdk = sdk();
        sdk.putIfAbsent(120L, "ERROR_CALL_NOT_IMPLEMENTED"); // winerror.h; what the simulator answers

        assertThat(ours).hasSizeGreaterThan(360).isEqualTo(sdk);
    }

    @Test
    void rasNumbersHaveNoGapAndAlwaysAMeaning() {
        assertThat(IntStream.rangeClosed(600, 878))
                .allSatisfy(code -> assertThat(RasErrors.lookup(code))
                        .hasValueSatisfying(info -> assertThat(info.meaning()).isNotBlank()));
    }

    @Test
    void constantsAreTheNumbersOfTheirNames() throws IllegalAccessException {
        for (Field field : RasErrors.class.getFields()) {
            assertThat(RasErrors.lookup(field.getInt(null)))
                    .as(field.getName())
                    .hasValueSatisfying(info -> assertThat(info.name()).isEqualTo(field.getName()));
        }
    }

    @Test
    void theErrorMostUsersMeetSaysWhatToDo() {
        RasErrorInfo info = RasErrors.lookup(691).orElseThrow();

        assertThat(info.name()).isEqualTo("ERROR_AUTHENTICATION_FAILURE");
        assertThat(info.meaning()).contains("password");
        assertThat(info.hint()).contains("user name").contains("domain");
        assertThat(IntStream.of(
                        619, 623, 629, 633, 651, 678, 711, 718, 720, 756, 789, 800, 806, 809, 868, 13801, 13806))
                .allSatisfy(
                        code -> assertThat(RasErrors.lookup(code).orElseThrow().hint())
                                .as("hint for %s", code)
                                .isNotBlank());
    }

    @Test
    void resultCodesOfComAreLookedUpWithAndWithoutSign() {
        assertThat(RasErrors.lookup(0x80420112))
                .isEqualTo(RasErrors.lookup(0x80420112L))
                .isPresent();
        assertThat(RasError.of(0x80420112).label()).isEqualTo("EAP_E_USER_NAME_PASSWORD_REJECTED (0x80420112)");
    }

    @Test
    void numbersNobodyKnowsStayNumbers() {
        RasError error = RasError.of(4711);

        assertThat(RasErrors.lookup(4711)).isEmpty();
        assertThat(RasErrors.lookup(-5)).isEmpty();
        assertThat(RasErrors.lookup(Long.MIN_VALUE)).isEmpty();
        assertThat(error).hasToString("error 4711");
        assertThat(error.hint()).isEmpty();
        assertThat(RasError.of(-1).code()).isEqualTo(0xFFFF_FFFFL);
        assertThatIllegalArgumentException().isThrownBy(() -> new RasError(-1, "", "", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RasError(1, "", "", 1L << 32));
    }

    @Test
    void theTextOfTheSystemComesBeforeOurs() {
        assertThat(RasError.of(623, "Eintrag fehlt").text()).isEqualTo("Eintrag fehlt");
        assertThat(RasError.of(623).text()).contains("phone book");
        assertThat(RasError.of(645).withExtendedCode(-2).extendedCode()).isEqualTo(0xFFFF_FFFEL);
    }
}
