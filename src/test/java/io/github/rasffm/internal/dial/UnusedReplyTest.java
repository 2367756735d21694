// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.ChildJvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the password of a reply is that was not used; looked for in the heap of a process of its own. */
class UnusedReplyTest {
    @ParameterizedTest
    @ValueSource(strings = {"late", "kept"})
    void noCopyOfThePasswordIsLeft(String which, @TempDir Path folder) throws Exception {
        List<String> output = ChildJvm.withNativeAccess().run(UnusedReplyProgram.class, folder.toString(), which);
        assertThat(output).containsExactly("while asked: true, after: false");
    }
}
