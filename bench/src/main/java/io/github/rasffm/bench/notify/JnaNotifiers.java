/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import io.github.rasffm.bench.fixture.jna.JnaCallbacks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Notifiers by JNA. What JNA makes of a callback depends on the function that it is given to: a direct-mapped native
 * method makes a pointer that calls the Java method by JNI with the arguments as they are (<b>direct</b>); a method of
 * a library interface makes one that boxes the arguments into an array and calls by reflection (<b>interface</b>).
 */
final class JnaNotifiers {
    /** RASDIALFUNC2 as JNA wants it; primitives only, which is the fastest signature. */
    @FunctionalInterface
    interface RasDialFunc2 extends Callback {
        int callback(long token, int subEntry, long handle, int message, int state, int error, int extendedError);
    }

    /** The simulator, interface-mapped. */
    interface Simulator extends Library {
        long sim_bench_pointer(RasDialFunc2 notifier);
    }

    /** The simulator, direct-mapped. */
    private static final class Direct {
        static native long sim_bench_pointer(RasDialFunc2 notifier);
    }

    /** JNA frees a function pointer when its callback is collected. */
    private static final List<RasDialFunc2> KEPT = new CopyOnWriteArrayList<>();

    private final Simulator simulator;

    JnaNotifiers(Path library) {
        simulator = Native.load(library.toString(), Simulator.class);
        if (!Native.registered(Direct.class)) {
            Native.register(Direct.class, NativeLibrary.getInstance(library.toString()));
        }
    }

    /** A direct pointer. */
    long direct(RasDialFunc2 body) {
        KEPT.add(body);
        return Direct.sim_bench_pointer(body);
    }

    /** The pointer that a library interface makes. */
    long byInterface(RasDialFunc2 body) {
        KEPT.add(body);
        return simulator.sim_bench_pointer(body);
    }

    /** A direct pointer for foreign threads, which stay attached. */
    long tuned(RasDialFunc2 body) {
        return direct(JnaCallbacks.staysAttached(body));
    }
}
