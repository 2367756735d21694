/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write and read them: {@code 30s}, {@code 1m30s}, {@code 500ms}; a bare number is seconds. */
public final class Durations implements ITypeConverter<Duration> {
    /** Longer makes no sense at a prompt and would overflow nanoseconds somewhere below. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern SHAPE = Pattern.compile("(?:(?<h>\\d{1,5})h)?(?:(?<m>\\d{1,5})m(?!s))?"
            + "(?:(?<s>\\d{1,6})(?:\\.(?<f>\\d{1,3}))?(?:s|$))?(?:(?<ms>\\d{1,9})ms)?");

    @Override
    public Duration convert(String text) {
        Duration duration = parse(text);
        if (duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new TypeConversionException("'" + text + "' is not between 1ms and 24h");
        }
        return duration;
    }

    private static Duration parse(String text) {
        String compact = text.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        Matcher matcher = SHAPE.matcher(compact);
        if (compact.isEmpty() || !matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not a duration; write 30s, 1m30s or 500ms");
        }
        String fraction = group(matcher, "f");
        return Duration.ofHours(number(matcher, "h"))
                .plusMinutes(number(matcher, "m"))
                .plusSeconds(number(matcher, "s"))
                .plusMillis(Long.parseLong((fraction + "000").substring(0, 3)))
                .plusMillis(number(matcher, "ms"));
    }

    private static String group(Matcher matcher, String name) {
        String text = matcher.group(name);
        return text == null ? "" : text;
    }

    private static long number(Matcher matcher, String name) {
        String text = group(matcher, name);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    /** Like {@link #format}, but in milliseconds below a second: {@code 25 ms}. */
    public static String precise(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        return millis < 1000 ? millis + " ms" : format(duration);
    }

    /** {@code 0.3 s}, {@code 59.9 s}, {@code 2 min 05 s}: always the same shape for the same size, in every locale. */
    public static String format(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        if (millis < 60_000) {
            // Cut, not rounded: 59.96 s must not read "60.0 s" beside "1 min 00 s".
            return millis / 1000 + "." + millis % 1000 / 100 + " s";
        }
        long seconds = millis / 1000;
        if (seconds < 3600) {
            return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
        }
        return String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }
}
