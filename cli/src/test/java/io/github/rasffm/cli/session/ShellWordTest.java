/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellWordTest {
    @Test
    void leavesAPlainNameAsItIs() {
        assertThat(ShellWord.argument("B\u00fcro-2", false)).isEqualTo("B\u00fcro-2");
        assertThat(ShellWord.inText("Head Office")).isEqualTo("Head Office");
    }

    @Test
    void quotesWhatAShellWouldReadOtherwise() {
        assertThat(ShellWord.argument("Head Office", false)).isEqualTo("'Head Office'");
        assertThat(ShellWord.argument("a$HOME`id`\"", false)).isEqualTo("'a$HOME`id`\"'");
        assertThat(ShellWord.argument("Ann's", false)).isEqualTo("'Ann'\\''s'");
        assertThat(ShellWord.argument("Ann's", true)).isEqualTo("\"Ann's\"");
    }

    @Test
    void keepsANameFromBeingAnOption() {
        assertThat(ShellWord.argument("--all", false)).isEqualTo("-- --all");
        assertThat(ShellWord.argument("-a b", true)).isEqualTo("-- \"-a b\"");
    }

    @Test
    void showsANameOfBlanks() {
        assertThat(ShellWord.inText(" ")).isEqualTo("' '");
    }
}
