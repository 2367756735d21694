// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.dial.DialEnd.Kind;
import io.github.rasffm.internal.dial.RecordingMachine.Effect;
import io.github.rasffm.internal.dial.RecordingMachine.Effect.Deliver;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What happens to one operation, a step after the other. Steps that cannot happen where they stand are passed over, so
 * that any part of a history is a history.
 */
record MachineHistory(boolean pausesAnswered, List<Step> steps) {
    static final long HANDLE = 0xABC;

    private static final int PAUSED = 0x1001;
    static final int[] STATES = {0, 2, 5, 6, 14, 77, 0x7B, 23, 0x1000, 0x1001, 0x1004, 0x1FFF, 0x2000, 0x2001, 0x2002};
    static final int[] ERRORS = {691, 619, 13801, 0x80070005, 678, 0x40B};
    private static final Kind[] STOPS = {Kind.HUNG_UP, Kind.TIMED_OUT, Kind.CLOSED};

    /** One thing that happens. */
    sealed interface Step {
        record Dial() implements Step {}

        record CannotDial() implements Step {}

        record Tell(int subEntry, long handle, int state, int error) implements Step {}

        record LinksAreKnown(int count) implements Step {}

        record DialReturns(int code, boolean withHandle) implements Step {}

        record Reply(int pausesAgo, boolean goesOn) implements Step {}

        record CallThreadLooks() implements Step {}

        record ResumePends() implements Step {}

        record StatusIsRead(int code, int state, int error) implements Step {}

        record Stop(Kind kind) implements Step {}

        record HangUpSettles(boolean callStillRuns) implements Step {}

        record HangUpReturns() implements Step {}
    }

    static MachineHistory of(Random random) {
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(6, 40); i > 0; i--) {
            steps.add(step(random));
        }
        steps.add(
                random.nextInt(random.nextInt(20) == 0 ? 6 : 1),
                random.nextInt(30) == 0 ? new Step.CannotDial() : new Step.Dial());
        if (random.nextInt(10) == 0) {
            // Two readings that mean the same are rare by chance, and one of a handle that is gone does not count.
            Step gone = new Step.StatusIsRead(RasCodes.INVALID_HANDLE, 0, 0);
            steps.addAll(random.nextInt(steps.size()), List.of(gone, gone));
        }
        return new MachineHistory(random.nextBoolean(), steps);
    }

    private static Step step(Random random) {
        return switch (random.nextInt(25)) {
            case 0, 1, 2, 3, 4, 5 ->
                new Step.Tell(
                        random.nextInt(0, 4), random.nextInt(8) == 0 ? 0 : HANDLE, state(random), error(random, 7));
            case 6, 7, 8 -> new Step.DialReturns(error(random, 4), random.nextBoolean());
            case 9, 10 -> new Step.Reply(random.nextInt(5) == 0 ? 1 : 0, random.nextInt(5) != 0);
            case 11, 12 -> new Step.CallThreadLooks();
            case 13, 14, 15 -> {
                int code = random.nextInt(10) == 0 ? pick(new int[] {6, 668, 5}, random) : 0;
                yield new Step.StatusIsRead(
                        code, pick(new int[] {5, 6, 0x1001, 0x1003, 0x2000, 0x2001}, random), error(random, 6));
            }
            case 16 -> new Step.Stop(STOPS[random.nextInt(random.nextInt(3) == 0 ? 3 : 1)]);
            case 17, 18 -> new Step.HangUpSettles(random.nextInt(4) == 0);
            case 19 -> new Step.LinksAreKnown(random.nextInt(1, 4));
            case 20, 21 -> new Step.Tell(1, HANDLE, PAUSED, 0);
            case 22, 23 -> new Step.ResumePends();
            default -> new Step.HangUpReturns();
        };
    }

    /** Mostly states in which a dial goes on. */
    static int state(Random random) {
        return random.nextInt(3) != 0 ? STATES[random.nextInt(7)] : pick(STATES, random);
    }

    static int error(Random random, int oneIn) {
        return random.nextInt(oneIn) == 0 ? pick(ERRORS, random) : 0;
    }

    private static int pick(int[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    /** Lets it happen to a new machine, then lets everything come to its end; tells which. */
    Kind run() {
        return new Run(pausesAnswered).all(steps);
    }

    private static final class Run {
        private final RecordingMachine machine;
        private final OperationModel model;
        private boolean opened;
        private boolean dialled;
        private boolean returned;
        private boolean hungUp;
        private boolean settled;
        private boolean hangUpReturned;
        private int asked;
        private int told;

        Run(boolean pausesAnswered) {
            machine = new RecordingMachine(pausesAnswered);
            model = new OperationModel(pausesAnswered, true);
        }

        Kind all(List<Step> steps) {
            steps.forEach(this::happens);
            List.of(
                            new Step.Dial(),
                            new Step.DialReturns(0, true),
                            new Step.HangUpSettles(false),
                            new Step.Stop(Kind.CLOSED),
                            new Step.HangUpSettles(true),
                            new Step.HangUpReturns())
                    .forEach(this::happens);
            model.isOver();
            happens(new Step.Tell(1, HANDLE, 5, 0));
            happens(new Step.Tell(1, HANDLE, 0x2000, 0));
            return model.isOver();
        }

        private void happens(Step step) {
            switch (step) {
                case Step.Dial dial -> dial();
                case Step.CannotDial no -> {
                    if (!opened) {
                        opened = true;
                        model.dialCannotBeMade();
                        does(machine.notDialled(new IllegalStateException("no")));
                    }
                }
                case Step.Tell tell -> tell(tell);
                case Step.LinksAreKnown links -> {
                    if (model.dialRuns() && !returned) {
                        model.linksAreKnown(links.count());
                        does(machine.linksKnown(links.count()));
                    }
                }
                case Step.DialReturns returns -> dialReturns(returns);
                case Step.Reply reply -> {
                    if (asked > reply.pausesAgo()) {
                        model.userReplies(asked - reply.pausesAgo(), reply.goesOn());
                        does(machine.replied(asked - reply.pausesAgo(), reply.goesOn()));
                    }
                }
                case Step.CallThreadLooks looks -> {
                    if (dialled && !model.dialRuns() && machine.mayResume()) {
                        model.resumes();
                    }
                }
                case Step.ResumePends pends -> {
                    if (model.dialRuns() && returned) {
                        model.resumePends();
                        does(machine.resumePending());
                    }
                }
                case Step.StatusIsRead read -> {
                    if (machine.undecided()) {
                        model.statusIsRead(read.code(), read.state(), read.error());
                        does(machine.statusRead(read.code(), read.state(), read.error()));
                    }
                }
                case Step.Stop stop -> {
                    model.stops(stop.kind());
                    does(machine.stopRequested(stop.kind()));
                }
                case Step.HangUpSettles settles -> {
                    // The two words may come in either order, from two threads.
                    if (hungUp && !settled) {
                        settled = true;
                        model.hangUpSettles(settles.callStillRuns());
                        does(machine.hangUpSettled(settles.callStillRuns()));
                    }
                }
                case Step.HangUpReturns returns -> {
                    if (hungUp && !hangUpReturned) {
                        hangUpReturned = true;
                        model.hangUpSettles(false);
                        does(machine.hangUpReturned());
                    }
                }
            }
            model.rests();
        }

        private void dial() {
            if (!opened) {
                opened = true;
                dialled = machine.mayDial();
                if (dialled) {
                    model.dials();
                } else {
                    does(machine.notDialled(null));
                }
            }
        }

        private void tell(Step.Tell tell) {
            // RAS tells nothing of a dial that it refused.
            if (dialled && (model.dialRuns() || model.handle() != 0)) {
                Deliver deliver = new Deliver(tell.state(), tell.error(), 1000 + ++told, tell.subEntry(), false);
                model.rasTells(deliver, tell.handle());
                does(machine.notified(
                        tell.subEntry(), tell.handle(), tell.state(), tell.error(), deliver.extendedError()));
            }
        }

        private void dialReturns(Step.DialReturns returns) {
            if (model.dialRuns()) {
                returned = true;
                long cell = returns.code() == 0 || returns.withHandle() ? HANDLE : 0;
                model.dialReturns(returns.code(), cell);
                does(machine.returned(returns.code(), cell));
            }
        }

        private void does(List<Effect> effects) {
            for (Effect effect : effects) {
                switch (effect) {
                    case Deliver told -> model.handsOver(told);
                    case Effect.Ask ask -> {
                        asked = ask.pause();
                        model.askedTheUser(asked);
                    }
                    case Effect.HangUp hangUp -> {
                        hungUp = true;
                        model.hangsUp(hangUp.handle());
                    }
                    case Effect.Finish finish -> model.ends(finish.end().kind(), finish.handle());
                    case Effect.Release release -> model.frees();
                    case Effect.Look look -> {}
                    case Effect.Resume resume -> {}
                }
            }
        }
    }
}
