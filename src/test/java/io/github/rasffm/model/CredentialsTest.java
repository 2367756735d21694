/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class CredentialsTest {
    private static final String SECRET = "s3cret-Wort";

    @Test
    void keepTheirOwnCopyOfThePassword() {
        char[] password = SECRET.toCharArray();
        Credentials credentials = Credentials.of("maria", password, "HOME");
        Arrays.fill(password, 'x');
        credentials.password()[0] = 'y';

        assertThat(credentials.password()).containsExactly(SECRET.toCharArray());
        assertThat(credentials.userName()).isEqualTo("maria");
        assertThat(credentials.domain()).isEqualTo("HOME");
        assertThat(credentials.kind()).isEqualTo(Credentials.Kind.GIVEN);
    }

    @Test
    void destroyOverwritesThePasswordAndEndsItsUse() throws ReflectiveOperationException {
        Credentials credentials = Credentials.of("maria", SECRET.toCharArray());
        credentials.destroy();

        Field field = Credentials.class.getDeclaredField("password");
        field.setAccessible(true);
        assertThat((char[]) field.get(credentials)).containsOnly('\0').hasSize(SECRET.length());
        assertThat(credentials.isDestroyed()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(credentials::password)
                .withMessageContaining("maria")
                .withMessageContaining("destroyed");
        credentials.destroy();
    }

    @Test
    void sharedOnesCannotBeDestroyed() {
        Credentials.saved().destroy();
        Credentials.ofLogon().destroy();

        assertThat(Credentials.saved().isDestroyed()).isFalse();
        assertThat(Credentials.saved().password()).isEmpty();
        assertThat(Credentials.ofLogon().password()).isEmpty();
        assertThat(Credentials.saved().kind()).isEqualTo(Credentials.Kind.SAVED);
        assertThat(Credentials.ofLogon().kind()).isEqualTo(Credentials.Kind.LOGON);
    }

    @Test
    void theSecretIsInNoText() {
        assertThat(Credentials.of("maria", SECRET.toCharArray(), "HOME")).hasToString("credentials of HOME\\maria");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of("maria", (SECRET + '\0' + SECRET).toCharArray()))
                .withMessageContaining("NUL")
                .satisfies(e -> assertThat(e).message().doesNotContain(SECRET));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of("maria", SECRET.repeat(100).toCharArray()))
                .withMessageContaining("at most 256")
                .satisfies(e -> assertThat(e).message().doesNotContain(SECRET));
    }

    @Test
    void textsThatRasWouldCutAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of("u".repeat(257), new char[1]))
                .withMessageContaining("user name has 257");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of("u", new char[] {'p'}, "d".repeat(16)))
                .withMessageContaining("domain has 16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of("u\0v", new char[] {'p'}))
                .withMessageContaining("NUL at index 1");
        assertThat(Credentials.of("u".repeat(256), "p".repeat(256).toCharArray(), "d".repeat(15))
                        .password())
                .hasSize(256);
    }

    @Test
    void nothingAtAllMeansTheLogonAndMustBeSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of("", new char[0]))
                .withMessageContaining("ofLogon()");
    }

    @Test
    @SuppressWarnings("NullAway") // null is the point
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> Credentials.of(null, new char[1]));
        assertThatNullPointerException().isThrownBy(() -> Credentials.of("u", null));
        assertThatNullPointerException().isThrownBy(() -> Credentials.of("u", new char[] {'p'}, null));
    }

    @Test
    void unpairedSurrogatesAreKept() {
        char[] password = {'\uD800', 'x', '\uDC00'};

        assertThat(Credentials.of("\uDFFF\uD800", password).password()).containsExactly(password);
        assertThat(Credentials.of("\uDFFF\uD800", password).userName()).isEqualTo("\uDFFF\uD800");
    }
}
