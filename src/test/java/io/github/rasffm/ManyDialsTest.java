// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.ChildJvm;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Many dials at once share what there is one of in a process, and give the rest back. */
class ManyDialsTest {
    private static final int DIALS = 1000;

    /** The parameters of one dial have some 2 kB: hardly anything may stay. */
    private static final ThrowingConsumer<String> NOTHING_IS_LEFT = line ->
            assertThat(line).matches("0 operations, 0 handles, \\d objects, 1 dispatchers, \\d windows, -?\\d{1,2} kB");

    @Test
    void allAtOnceHaveOneStubAndOneDispatcherAndGiveTheirMemoryBack() throws Exception {
        assertThat(dials("STUB")).satisfiesExactly(during(DIALS + " tokens, 1 notifiers", "0"), NOTHING_IS_LEFT);
    }

    /** What tells RAS's packets apart is the handle: the token that RAS is given is the port. */
    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "completion ports are a part of Windows")
    void allAtOnceShareOneCompletionPort() throws Exception {
        assertThat(dials("COMPLETION_PORT")).satisfiesExactly(during("1 tokens, 1 notifiers", "0"), NOTHING_IS_LEFT);
    }

    /** Each has a window of its own, as a message says neither token nor handle; no window is left. */
    @Test
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "notification windows are a part of Windows")
    void allAtOnceHaveAWindowEach() throws Exception {
        assertThat(dials("WINDOW"))
                .satisfiesExactly(during("1 tokens, " + DIALS + " notifiers", "100\\d"), NOTHING_IS_LEFT);
    }

    private static List<String> dials(String channel) throws Exception {
        return ChildJvm.withNativeAccess()
                .flag("-XX:NativeMemoryTracking=summary")
                .run(ManyDialsProgram.class, Integer.toString(DIALS), channel);
    }

    private static ThrowingConsumer<String> during(String toRas, String windows) {
        return line -> assertThat(line)
                .matches(DIALS + " operations, " + toRas + ", 1 dispatchers, " + windows + " windows, \\d{3,} kB");
    }
}
