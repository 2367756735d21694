// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;

import io.github.rasffm.model.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be right is refused with a clear exception, before anything native is called. */
class BadInputTest extends SimulatorTest {
    private static final DialRequest OFFICE = DialRequest.of("Office");

    @AfterEach
    void nothingNativeWasCalled() {
        assertThat(simulator.journal()).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nullAndEmptyEntryNamesAreRefused(String name) {
        refuses(() -> ras.dialer().dial(name), "entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "a>b", "a<b", "a?b", "a*b", "a\\b", "a/b", "a:b", ".leading", "a\0b"})
    void entryNamesWithForbiddenCharactersAreRefused(String name) {
        refuses(() -> DialRequest.of(name), "entry name");
    }

    @Test
    void entryNameOf256UnitsFitsAnd257DoNot() {
        assertThat(DialRequest.of("n".repeat(256)).entryName()).hasSize(256);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DialRequest.of("n".repeat(257)))
                .withMessageContaining("257")
                .withMessageContaining("256");
    }

    @Test
    void longNumbersAreRefused() {
        refuses(() -> OFFICE.phoneNumber("1".repeat(129)), "phone number");
        refuses(() -> OFFICE.callbackNumber("1".repeat(129)), "callback number");
        assertThat(OFFICE.phoneNumber("1".repeat(128))).isNotNull();
    }

    @Test
    void longCredentialsAreRefusedWithoutShowingThem() {
        char[] password = "secret".repeat(43).toCharArray();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.of("alice", password))
                .withMessageContaining("password")
                .withMessageNotContaining("secret");
        refuses(() -> Credentials.of("u".repeat(257), new char[1]), "user name");
        refuses(() -> Credentials.of("alice", new char[] {'x'}, "d".repeat(16)), "domain");
    }

    @Test
    void longPathIsRefused() {
        refuses(() -> OFFICE.phoneBook(Path.of("p".repeat(260))), "phone book path");
    }

    @Test
    void negativeNumbersAndDurationsAreRefused() {
        Duration negative = Duration.ofNanos(-1);
        refuses(() -> OFFICE.subEntry(-1), "sub-entry");
        refuses(() -> DialOptions.defaults().dialTimeout(negative), "time-out");
        refuses(() -> DialOptions.defaults().dialTimeout(Duration.ZERO), "time-out");
    }

    @Test
    void nullsAreRefusedByName() {
        for (Map.Entry<String, ThrowingCallable> call : callsWithNull().entrySet()) {
            assertThatNullPointerException().isThrownBy(call.getValue()).withMessage(call.getKey());
        }
    }

    private Map<String, ThrowingCallable> callsWithNull() {
        return Map.ofEntries(
                entry("handler", () -> OFFICE.handler(nothing())),
                entry("options", () -> OFFICE.options(nothing())),
                entry("credentials", () -> OFFICE.credentials(nothing())),
                entry("number", () -> OFFICE.phoneNumber(nothing())),
                entry("file", () -> OFFICE.phoneBook(nothing())),
                entry("library", () -> Ras.open(nothing())),
                entry("entryName", () -> ras.connections(nothing())),
                entry("request", () -> ras.dialer().dial(BadInputTest.<DialRequest>nothing())),
                entry("bound", () -> DialOptions.defaults().dialTimeout(nothing())),
                entry("user name", () -> Credentials.of(nothing(), new char[1])),
                entry("password", () -> Credentials.of("name", nothing())),
                entry("domain", () -> Credentials.of("name", new char[0], nothing())));
    }

    @Test
    void destroyedCredentialsAreRefused() {
        Credentials credentials = Credentials.of("alice", new char[] {'x'});
        credentials.destroy();
        assertThatIllegalStateException()
                .isThrownBy(() -> ras.dialer().dial(OFFICE.credentials(credentials)))
                .withMessageContaining("destroyed");
    }

    @Test
    void closedRasRefusesEverything() {
        RasDialer dialer = ras.dialer();
        ras.close();
        ras.close();
        refusesClosed(() -> dialer.dial("Office"));
        refusesClosed(() -> ras.dialer());
        refusesClosed(() -> ras.connections());
        refusesClosed(() -> ras.connections("Office"));
        refusesClosed(() -> ras.entries());
        refusesClosed(() -> ras.devices());
        refusesClosed(() -> ras.error(691));
    }

    /** Null where the compiler would not let it pass; users have other compilers. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        Function<Object, T> none = ignored -> null;
        return none.apply("");
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThat(catchThrowable(call))
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
                .hasMessageContaining(message);
    }

    private static void refusesClosed(ThrowingCallable call) {
        assertThatIllegalStateException().isThrownBy(call).withMessage("Ras is closed");
    }
}
