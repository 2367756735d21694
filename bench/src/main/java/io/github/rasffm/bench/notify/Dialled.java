/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.DialOptions;
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

    @Setup
    public void dial() {
        simulator = new StandingSimulator();
        dial = simulator.dial(DialOptions.defaults().inlineHandler());
        dispatcher = Sleep.threadNamed("rasffm-dispatcher");
        told = new Notifiers(simulator, dial);
        untold = told.toNobody();
        requireAgreement();
    }

    /** In the way in which the benchmark calls. */
    void requireAgreement() {
        told.requireAgreement(dial, batch -> batch.notifier().call(batch.count()));
    }

    @TearDown
    public void hangUp() throws InterruptedException {
        simulator.close();
    }
}
