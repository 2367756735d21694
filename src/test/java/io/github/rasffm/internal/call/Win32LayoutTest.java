/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.gen.MSG;
import io.github.rasffm.internal.gen.OVERLAPPED_ENTRY;
import io.github.rasffm.internal.gen.WNDCLASSEXW;
import org.junit.jupiter.api.Test;

/** The few Win32 structures have no view: what the channels know of them is what the generated layouts say. */
final class Win32LayoutTest {
    @Test
    void entryOfACompletionPort() {
        assertThat(OVERLAPPED_ENTRY.layout().byteSize()).isEqualTo(CompletionPort.ENTRY_BYTES);
        assertThat(OVERLAPPED_ENTRY.lpCompletionKey$offset()).isEqualTo(CompletionPort.ENTRY_KEY);
        assertThat(OVERLAPPED_ENTRY.lpOverlapped$offset()).isEqualTo(CompletionPort.ENTRY_OVERLAPPED);
        assertThat(OVERLAPPED_ENTRY.dwNumberOfBytesTransferred$offset())
                .isEqualTo(CompletionPort.ENTRY_BYTES_TRANSFERRED);
    }

    @Test
    void messageOfAThread() {
        assertThat(MSG.layout().byteSize()).isEqualTo(User32.MSG_BYTES);
        assertThat(MSG.layout().byteAlignment()).isEqualTo(Long.BYTES);
    }

    @Test
    void windowClassIsTenWords() {
        assertThat(WNDCLASSEXW.layout().byteSize()).isEqualTo(User32.CLASS_BYTES);
        assertThat(WNDCLASSEXW.cbSize$offset()).isZero();
        assertThat(WNDCLASSEXW.style$offset())
                .as("the upper half of the first word")
                .isEqualTo(4);
        assertThat(WNDCLASSEXW.lpfnWndProc$offset()).isEqualTo(Long.BYTES);
        assertThat(WNDCLASSEXW.hInstance$offset()).isEqualTo(3 * Long.BYTES);
        assertThat(WNDCLASSEXW.lpszClassName$offset()).isEqualTo(8 * Long.BYTES);
    }
}
