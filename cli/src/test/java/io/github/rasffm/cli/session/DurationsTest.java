/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "30s, 30000",
        "30, 30000",
        "1m30s, 90000",
        "1m30, 90000",
        "1m 30s, 90000",
        "500ms, 500",
        "1s500ms, 1500",
        "1.5s, 1500",
        "0.25, 250",
        "2m, 120000",
        "24h, 86400000",
        "' 3S ', 3000",
        "1h1m1s1ms, 3661001"
    })
    void readsWhatPeopleWrite(String text, long millis) {
        assertThat(new Durations().convert(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "s", "soon", "-5s", "0", "0s", "0ms", "25h", "1x", "1s2m", "1.s", "1e3", "5 0ss", "1.2345s"
            })
    void refusesWhatIsNoUsefulDuration(String text) {
        assertThatThrownBy(() -> new Durations().convert(text)).isInstanceOf(TypeConversionException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0 s",
        "-5, 0.0 s",
        "349, 0.3 s",
        "2099, 2.0 s",
        "59999, 59.9 s",
        "60000, 1 min 00 s",
        "125000, 2 min 05 s",
        "3600000, 1 h 00 min",
        "90061000, 25 h 01 min"
    })
    void writesTheSameShapeForTheSameSize(long millis, String text) {
        assertThat(Durations.format(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Test
    void writesShortTimesPreciselyWhereTheyMatter() {
        assertThat(Durations.precise(Duration.ofMillis(25))).isEqualTo("25 ms");
        assertThat(Durations.precise(Duration.ofMillis(999))).isEqualTo("999 ms");
        assertThat(Durations.precise(Duration.ofMillis(1250))).isEqualTo("1.2 s");
    }

    @Test
    void writesTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            assertThat(Durations.format(Duration.ofSeconds(65))).isEqualTo("1 min 05 s");
        } finally {
            Locale.setDefault(before);
        }
    }
}
