/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.DialOptions;
import io.github.rasffm.bench.fixture.Agreement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A dial that stands still, with an inline handler, and all ways to call its notifier, found to agree. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // filled by the set-up
public class Dialled {
    StandingSimulator simulator;
    LiveDial dial;
    Thread dispatcher;

    /** With the token of the dial. */
    Notifiers told;

    /** With the token of no dial: the dispatcher reads the row, throws it away, and allocates nothing. */
    Notifiers untold;

    private long rowsBefore;
    private long unclaimedBefore;
    private long toldBefore;
    private long heardBefore;

    @Setup
    public void dial() {
        simulator = new StandingSimulator();
        dial = simulator.dial(DialOptions.defaults().inlineHandler());
        dispatcher = Sleep.threadNamed("rasffm-dispatcher");
        told = new Notifiers(simulator, dial);
        untold = told.toNobody();
        told.requireAgreement(dial, this::notify);
        untold.requireUnclaimed(dial, this::notify);
        rowsBefore = untold.askedOfRing();
        unclaimedBefore = Dispatcher.unclaimed();
        toldBefore = told.askedOfRing();
        heardBefore = dial.count();
    }

    /** In the way in which the benchmark does. */
    long notify(Notifiers.Batch batch) {
        return batch.notifier().call(batch.count());
    }

    /** Nothing that was timed may have been left out on the way. */
    private void requireAllArrived() {
        dial.drain();
        Agreement agreement = new Agreement("what was timed")
                .expect("the ring (rows)", untold.askedOfRing() - rowsBefore, Dispatcher.unclaimed() - unclaimedBefore)
                .expect("the handler (calls)", told.askedOfRing() - toldBefore, dial.count() - heardBefore);
        told.expectAnswers(agreement);
        untold.expectAnswers(agreement);
        agreement.require();
    }

    @TearDown
    public void hangUp() throws InterruptedException {
        requireAllArrived();
        simulator.close();
    }
}
