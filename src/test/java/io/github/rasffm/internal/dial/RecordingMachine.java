// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.dial.RecordingMachine.Effect.Resume;
import io.github.rasffm.model.ConnectionState;
import io.github.rasffm.model.DialNotification;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules of a dial whose every input answers with all that they told then, in its order. */
final class RecordingMachine implements DialEffects {
    private final DialMachine rules;
    private final List<Effect> told = new ArrayList<>();

    /** One thing that the rules told. */
    sealed interface Effect {
        record Deliver(int state, int error, int extendedError, int subEntry, boolean coalesced) implements Effect {
            static Deliver of(DialNotification notification) {
                return new Deliver(
                        notification.state().code(),
                        notification.errorCode().orElseThrow(),
                        notification.extendedErrorCode().orElse(0),
                        notification.subEntryIndex().orElse(0),
                        notification.coalesced());
            }

            DialNotification notification() {
                return new DialNotification(
                        ConnectionState.of(state),
                        OptionalInt.of(error),
                        coalesced ? OptionalInt.empty() : OptionalInt.of(extendedError),
                        coalesced ? OptionalInt.empty() : OptionalInt.of(subEntry),
                        coalesced);
            }
        }

        record Ask(int pause, Deliver paused) implements Effect {}

        record Look() implements Effect {}

        record HangUp(long handle) implements Effect {}

        /** The answer of the rules to a reply that counts. */
        record Resume() implements Effect {}

        record Finish(DialEnd end, long handle) implements Effect {}

        record Release() implements Effect {}
    }

    RecordingMachine(boolean pausesAnswered) {
        rules = new DialMachine(pausesAnswered, this);
    }

    private List<Effect> toldBy(Consumer<DialMachine> input) {
        told.clear();
        input.accept(rules);
        return List.copyOf(told);
    }

    // What happens.

    boolean mayDial() {
        return rules.mayDial();
    }

    boolean wakes(boolean undecidedBefore) {
        return rules.wakes(undecidedBefore);
    }

    List<Effect> notDialled(@Nullable RuntimeException cause) {
        return toldBy(machine -> machine.notDialled(cause, 0));
    }

    List<Effect> returned(int code, long cell) {
        return toldBy(machine -> machine.returned(code, cell));
    }

    List<Effect> notified(int subEntry, long handle, int state, int error, int extendedError) {
        DialNotification notification = new Effect.Deliver(state, error, extendedError, subEntry, false).notification();
        return toldBy(machine -> machine.notified(handle, notification));
    }

    List<Effect> linksKnown(int count) {
        return toldBy(machine -> machine.linksKnown(count));
    }

    List<Effect> replied(int pause, boolean goOn) {
        return toldBy(machine -> {
            if (machine.replied(pause, goOn)) {
                told.add(new Resume());
            }
        });
    }

    boolean mayResume() {
        return rules.mayResume();
    }

    List<Effect> resumePending() {
        return toldBy(DialMachine::resumePending);
    }

    List<Effect> statusRead(int code, int state, int error) {
        return toldBy(machine -> machine.statusRead(code, state, error));
    }

    List<Effect> stopRequested(DialEnd.Kind kind) {
        return toldBy(machine -> machine.stopRequested(kind));
    }

    List<Effect> hangUpSettled(boolean callStillRuns) {
        return toldBy(machine -> machine.hangUpSettled(callStillRuns));
    }

    List<Effect> hangUpReturned() {
        return toldBy(DialMachine::hangUpReturned);
    }

    boolean undecided() {
        return rules.undecided();
    }

    boolean dialRuns() {
        return rules.dialRuns();
    }

    int lastState() {
        return rules.lastState();
    }

    // What is told.

    @Override
    public void deliver(DialNotification notification) {
        told.add(Effect.Deliver.of(notification));
    }

    @Override
    public void askUser(int pause, DialNotification paused) {
        told.add(new Effect.Ask(pause, Effect.Deliver.of(paused)));
    }

    @Override
    public void look() {
        told.add(new Effect.Look());
    }

    @Override
    public void hangUp(long handle) {
        told.add(new Effect.HangUp(handle));
    }

    @Override
    public void finish(DialEnd how, long handle) {
        told.add(new Effect.Finish(how, handle));
    }

    @Override
    public void release() {
        told.add(new Effect.Release());
    }
}
