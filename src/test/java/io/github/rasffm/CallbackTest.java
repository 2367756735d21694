// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.PauseReply;
import io.github.rasffm.simulator.Scenario;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * Callback: the server's own number, the caller's, and the caller's on demand.
 *
 * <p>Source: Microsoft, "Callback Connections", "RASDIALPARAMS", "Paused States".
 */
class CallbackTest extends SimulatorTest {
    private static final Integer[] CALLBACK = {15, 16, 17, 13};
    private static final int ASKED_FOR_NUMBER = 8;

    private final List<ConnectionState> asked = new CopyOnWriteArrayList<>();

    @Test
    @Scenario("serverCallsBack")
    void serverCallsBackANumberOfItsOwn() throws Exception {
        hangUp(connect("Modem"));
        assertThat(states()).containsSubsequence(CALLBACK).endsWith(0x2000);
        assertThat(dials()).singleElement().asString().contains("callback-number=\"\"");
    }

    @Test
    @Scenario("callbackByCaller")
    void numberOfTheRequestIsCalledWithoutAPause() throws Exception {
        hangUp(dialAsked("030 1234").await(SOON));
        assertThat(states()).contains(ASKED_FOR_NUMBER).containsSubsequence(CALLBACK);
        assertThat(asked).isEmpty();
        assertThat(dials()).singleElement().asString().contains("callback-number=\"030 1234\"");
    }

    @Test
    @Scenario("callbackByCaller")
    void withoutANumberNobodyCallsBack() throws Exception {
        hangUp(dialAsked("").await(SOON));
        assertThat(states()).doesNotContain(CALLBACK).endsWith(0x2000);
        assertThat(asked).isEmpty();
    }

    @Test
    @Scenario("callbackByCaller")
    void starAsksWhileDiallingAndChangesTheNumberAlone() throws Exception {
        hangUp(dialAsked("*").await(SOON));
        assertThat(asked).containsExactly(ConnectionState.CALLBACK_SET_BY_CALLER);
        assertThat(states()).containsSubsequence(CALLBACK);
        List<String> dials = dials();
        assertThat(dials).hasSize(2);
        assertThat(handleOf(dials.get(1))).isEqualTo(handleOf(dials.get(0)));
        assertThat(Journal.membersOf(dials.get(1)))
                .isEqualTo(
                        Journal.membersOf(dials.get(0)).replace("callback-number=\"*\"", "callback-number=\"040 99\""));
        assertThat(dials.get(1)).contains(" resume) -> 0");
    }

    @Test
    @Scenario("callbackByCaller")
    void starWithoutAPauseHandlerIsTheFailureThatRasGives() {
        DialOperation operation = ras.dialer().dial(request("Modem").callbackNumber("*"));
        assertThat(failureOf(operation).errorCode()).isEqualTo(704);
        assertThat(dials()).hasSize(1);
    }

    private DialOperation dialAsked(String number) {
        return ras.dialer().dial(request("Modem").callbackNumber(number).pauseHandler((dial, notification) -> {
            asked.add(notification.state());
            return PauseReply.callbackNumber("040 99");
        }));
    }

    private static String handleOf(String dial) {
        return dial.replaceFirst(".* handle=(\\w+).*", "$1");
    }
}
