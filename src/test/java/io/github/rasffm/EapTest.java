// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.DialException;
import io.github.rasffm.model.PauseReply;
import io.github.rasffm.simulator.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Entries with EAP: the identity is asked for before RasDial and handed on. After each test the extension looks whether
 * all identities were freed.
 *
 * <p>Source: Microsoft, "RasGetEapUserIdentity", "RasDial".
 */
class EapTest extends SimulatorTest {
    private static final String OFFICE_HAS_EAP = "eap Office user alice@example.org data 32\n5ms Connected";
    private static final String OFFICE_ASKS = "eap Office user alice@example.org data 8 asks\n5ms Connected";

    private static final String OFFICE_PAUSES = "0 InvokeEapUI\n5ms Connected\n";

    @Test
    void nameAndDataOfTheIdentityAreHandedToRasDial() throws Exception {
        simulator.scenarioText(OFFICE_HAS_EAP);
        hangUp(connect("Office"));
        assertThat(journal("RasGetEapUserIdentityW"))
                .singleElement()
                .asString()
                .contains("entry=\"Office\" flags=0x2 window=0x0) -> 0");
        assertThat(journal("RasDialW"))
                .singleElement()
                .asString()
                .contains("user=\"alice@example.org\"", "password=***", "eap=32 ");
        assertFreedOnceBeforeRasDial();
    }

    @Test
    @Scenario("asksForEap")
    void resumeHandsOverTheSameIdentity() throws Exception {
        hangUp(dialShowing("Office").await(SOON));
        List<String> dials = journal("RasDialW");
        assertThat(dials).hasSize(2).allMatch(line -> line.contains("user=\"alice@example.org\""));
        assertThat(dials.get(1).replaceFirst(".*( eap=\\d+) .*", "$1"))
                .isEqualTo(dials.get(0).replaceFirst(".*( eap=\\d+) .*", "$1"))
                .isNotEqualTo(" eap=0");
        assertThat(journal("RasInvokeEapUI")).singleElement().asString().contains("window=0x55");
        assertFreedOnceBeforeRasDial();
    }

    @Test
    void dialogueThatFailsIsTheEnd() {
        simulator.scenarioText(OFFICE_PAUSES + "eap-ui returns 703\n");
        DialException failure = failureOf(dialShowing("Office"));
        assertThat(failure.errorCode()).isEqualTo(703);
        assertThat(journal("RasInvokeEapUI")).singleElement().asString().endsWith("-> 703");
        assertThat(calls("RasDialW")).isEqualTo(1);
    }

    @Test
    void dialogueIsThatOfThePausedLink() throws Exception {
        simulator.scenarioText("0 OpenPort subentry 1\n0 InvokeEapUI subentry 2\n5ms Connected\n");
        hangUp(dialShowing("Modem").await(SOON));
        assertThat(journal("RasInvokeEapUI")).singleElement().asString().contains(" subentry=2 ");
    }

    @Test
    void nameThatWasGivenStays() throws Exception {
        simulator.scenarioText(OFFICE_HAS_EAP);
        hangUp(ras.dialer().dial(given()).await(SOON));
        assertThat(journal("RasDialW")).singleElement().asString().contains("user=\"bob\"", "eap=32 ");
    }

    @Test
    void entryWithoutEapGoesOn() throws Exception {
        hangUp(connect("Home"));
        assertThat(journal("RasGetEapUserIdentityW")).singleElement().asString().endsWith("-> 780");
        assertThat(journal("RasDialW")).singleElement().asString().contains(" eap=0 ");
        assertThat(calls("RasFreeEapUserIdentityW")).isZero();
    }

    @Test
    void dialogueThatIsNeededAndNotAllowedIsTheEnd() {
        simulator.scenarioText(OFFICE_ASKS);
        DialException failure = failureOf(dial("Office"));
        assertThat(failure.errorCode()).isEqualTo(703);
        assertThat(failure.hint()).contains("DialOptions.ownerWindow");
        assertThat(calls("RasDialW")).isZero();
    }

    @Test
    void credentialsThatWereGivenDoWithoutTheDialogue() throws Exception {
        simulator.scenarioText(OFFICE_ASKS);
        hangUp(ras.dialer().dial(given()).await(SOON));
        assertThat(journal("RasDialW")).singleElement().asString().contains("user=\"bob\"", " eap=0 ");
    }

    @Test
    void windowAllowsTheDialogue() throws Exception {
        simulator.scenarioText(OFFICE_ASKS);
        hangUp(ras.dialer()
                .dial(request("Office").options(DialOptions.defaults().ownerWindow(0x1234)))
                .await(SOON));
        assertThat(journal("RasGetEapUserIdentityW")).singleElement().asString().contains("flags=0x0 window=0x1234");
        assertThat(journal("RasDialW")).singleElement().asString().contains(" eap=8 ");
        assertFreedOnceBeforeRasDial();
    }

    @Test
    void identityIsAskedOfThePhoneBookThatWasNamed(@TempDir Path folder) throws Exception {
        Path book = Files.writeString(
                folder.resolve("eap.pbk"), "[Office]\nType=2\nCustomAuthKey=26\nMEDIA=rastapi\nDEVICE=vpn\n");
        hangUp(ras.dialer().dial(request("Office").phoneBook(book)).await(SOON));
        assertThat(journal("RasGetEapUserIdentityW")).singleElement().asString().endsWith("-> 0");
    }

    @Test
    void everyOtherCodeIsTheEnd() {
        simulator.scenarioText("on RasGetEapUserIdentity fail 632 once\n" + OFFICE_HAS_EAP);
        assertThat(failureOf(dial("Office")).errorCode()).isEqualTo(632);
        assertThat(calls("RasDialW")).isZero();
        assertThat(calls("RasFreeEapUserIdentityW")).isZero();
    }

    @Test
    void identityIsFreedWhenTheDialFails() {
        simulator.scenarioText("eap Office data 4\non RasDial fail 633 once\n5ms OpenPort\n5ms OpenPort error 691");
        assertThat(failureOf(dial("Office")).errorCode()).isEqualTo(633);
        assertThat(failureOf(dial("Office")).errorCode()).isEqualTo(691);
        assertThat(journal("RasFreeEapUserIdentityW")).hasSize(2).allMatch(line -> line.contains("given"));
    }

    private void assertFreedOnceBeforeRasDial() {
        List<String> order = simulator.journal().stream()
                .map(line -> line.replaceFirst(".* (Ras\\w+)\\(.*", "$1"))
                .filter(List.of("RasGetEapUserIdentityW", "RasFreeEapUserIdentityW", "RasDialW")::contains)
                .distinct()
                .toList();
        assertThat(order).containsExactly("RasGetEapUserIdentityW", "RasFreeEapUserIdentityW", "RasDialW");
        assertThat(journal("RasFreeEapUserIdentityW"))
                .singleElement()
                .asString()
                .contains("(given)");
    }

    private DialOperation dialShowing(String entry) {
        return ras.dialer().dial(request(entry).pauseHandler((dial, notification) -> PauseReply.eapDialogue(0x55)));
    }

    private DialRequest given() {
        return request("Office").credentials(Credentials.of("bob", "pw".toCharArray()));
    }
}
