// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many dials at once share what there is one of in a process, and give the rest back. */
class ManyDialsTest {
    private static final int DIALS = 1000;

    /** The parameters of one dial have some 2 kB: hardly anything may stay. */
    @Test
    void allAtOnceHaveOneStubAndOneDispatcherAndGiveTheirMemoryBack() throws Exception {
        List<String> output = ChildJvm.withNativeAccess()
                .flag("-XX:NativeMemoryTracking=summary")
                .run(ManyDialsProgram.class, Integer.toString(DIALS));

        assertThat(output)
                .hasSize(2)
                .satisfiesExactly(
                        during -> assertThat(during)
                                .matches(DIALS + " operations, " + DIALS
                                        + " tokens, 1 stubs, 1 dispatchers, \\d{3,} kB"),
                        after -> assertThat(after)
                                .matches("0 operations, 0 handles, \\d objects, 1 dispatchers, -?\\d{1,2} kB"));
    }
}
