// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.call.ChildJvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a password is after its dial; looked for in the heap of a process of its own. */
class SecretTest {
    @Test
    void noCopyOfAPasswordIsLeftOnceItsCredentialsAreDestroyed(@TempDir Path folder) throws Exception {
        List<String> output = ChildJvm.withNativeAccess()
                .environment("RASSIM_CLOCK", "1000x")
                .run(SecretProgram.class, folder.toString());
        assertThat(output).containsExactly("before: true, after: false");
    }
}
