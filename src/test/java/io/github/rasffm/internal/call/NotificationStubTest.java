/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.Scenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Scenario("connects")
final class NotificationStubTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                AssertionError.class,
                IllegalStateException.class,
                StackOverflowError.class,
                OutOfMemoryError.class
            })
    void whateverASinkThrowsStaysInsideAndTheDialGoesOn(Class<? extends Throwable> type) throws Exception {
        Throwable failure = type.getConstructor().newInstance();
        RecordingSink kept = new RecordingSink();
        NotificationStub stub = new NotificationStub((token, subEntry, handle, message, state, error, extended) -> {
            kept.publish(token, subEntry, handle, message, state, error, extended);
            throw sneaky(failure);
        });
        try (LoadedLibrary library = Dialled.open();
                DialCall call = Dialled.call(Dialled.parameters("Office", "maria", new char[] {'p'}))) {
            assertThat(library.path()).isNotNull();
            assertThat(call.start(stub.pointer())).isZero();
            kept.awaitEnd();

            assertThat(kept.reports().getLast().state()).isEqualTo(0x2000);
            RasFunctions.hangUp(call.handle());
            assertThat(RasSimulator.open().awaitIdle(Duration.ofSeconds(10))).isTrue();
            assertThat(stub.failures()).isEqualTo(kept.reports().size());
            assertThat(stub.failure()).contains(failure);
        }
    }

    private static RuntimeException sneaky(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    @Test
    void theBodyTellsRasToGoOnWhateverHappens() {
        RecordingSink sink = new RecordingSink();
        NotificationStub good = new NotificationStub(sink);
        NotificationStub bad = new NotificationStub((token, subEntry, handle, message, state, error, extended) -> {
            throw new IllegalStateException("no");
        });

        assertThat(good.apply(1, 2, 3, 4, 5, -6, 7)).isEqualTo(1);
        assertThat(bad.apply(1, 2, 3, 4, 5, 6, 7)).isEqualTo(1);
        assertThat(sink.reports()).containsExactly(new RecordingSink.Report(1, 2, 3, 4, 5, -6, 7));
        assertThat(bad.failures()).isEqualTo(1);
        assertThat(good.failure()).isEmpty();
    }

    @Test
    void oneStubForTheProcess() throws Exception {
        List<String> lines = ChildJvm.withNativeAccess().run(StubProgram.class);

        assertThat(lines)
                .containsExactly(
                        "no stub: no notification stub: install() comes before the first dial",
                        "failures 0",
                        "same address true",
                        "another sink: the notification stub has another sink");
    }
}
