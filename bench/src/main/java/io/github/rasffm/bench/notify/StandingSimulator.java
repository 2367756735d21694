/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.DialOptions;
import io.github.rasffm.Ras;
import io.github.rasffm.RasLibrary;
import io.github.rasffm.bench.fixture.BenchLibrary;
import io.github.rasffm.simulator.RasSimulator;
import java.util.ArrayList;
import java.util.List;

/** A simulator whose clock stands, and dials that stand still after their first notification. Journal off. */
final class StandingSimulator {
    /** In the state that the benchmarks tell, for channels that read it; the last step is never due. */
    private static final String SCENARIO = "0 Authenticate\n1s Connected\nhang-up takes 0 looks";

    private final BenchLibrary library = BenchLibrary.open("manual");
    private final Ras ras;
    private final PhoneBooks phoneBooks = new PhoneBooks();
    private final List<LiveDial> dials = new ArrayList<>();

    StandingSimulator() {
        RasSimulator.open().scenarioText(SCENARIO);
        ras = Ras.open(RasLibrary.at(library.file()));
    }

    BenchLibrary library() {
        return library;
    }

    /** A further dial. */
    LiveDial dial(DialOptions options) {
        return dial(1, options).get(0);
    }

    /** So many further dials. */
    List<LiveDial> dial(int count, DialOptions options) {
        List<LiveDial> further = LiveDial.dial(ras, phoneBooks, dials.size(), count, options);
        dials.addAll(further);
        return further;
    }

    /** Hangs all dials up. */
    void close() throws InterruptedException {
        for (LiveDial dial : dials) {
            dial.hangUp();
        }
        ras.close();
        phoneBooks.delete();
    }
}
