// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.ChildJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many dials at once share what there is one of in a process, and give the rest back. */
class ManyDialsTest {
    /** The parameters of one dial have some 2 kB: of 1000 dials at once hardly anything may stay. */
    @Test
    void thousandAtOnceHaveOneStubAndOneDispatcherAndGiveTheirMemoryBack() throws Exception {
        List<String> output = ChildJvm.withNativeAccess()
                .flag("-XX:NativeMemoryTracking=summary")
                .run(ManyDialsProgram.class);

        assertThat(output)
                .hasSize(2)
                .satisfiesExactly(
                        during -> assertThat(during)
                                .matches("1000 operations, 1000 tokens, 1 stubs, 1 dispatchers, \\d{4,} kB"),
                        after -> assertThat(after)
                                .matches("0 operations, 0 handles, \\d objects, 1 dispatchers, -?\\d{1,2} kB"));
    }
}
