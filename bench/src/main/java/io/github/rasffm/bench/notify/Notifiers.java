/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.notify;

import io.github.rasffm.bench.fixture.Agreement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** All ways in which RAS may call a notifier, for one dial. */
final class Notifiers {
    private static final int GO_ON = 1;
    private static final int TRIAL = 1_000;

    /** A token that no dial has, so that the dispatcher reads the row and throws it away, and keeps pace. */
    private static final long NOBODY = -1;

    final BenchNotifier floor;
    final BenchNotifier ffmRaw;
    final BenchNotifier jniStaticMethod;
    final BenchNotifier jniGetEnv;
    final BenchNotifier jniBoundObject;
    final BenchNotifier jnaDirect;
    final BenchNotifier jnaTuned;
    final BenchNotifier jnaInterface;
    final BenchNotifier rasffm;

    private Notifiers(Notifiers of, long token) {
        floor = of.floor.with(token, LiveDial.STATE);
        ffmRaw = of.ffmRaw.with(token, LiveDial.STATE);
        jniStaticMethod = of.jniStaticMethod.with(token, LiveDial.STATE);
        jniGetEnv = of.jniGetEnv.with(token, LiveDial.STATE);
        jniBoundObject = of.jniBoundObject.with(token, LiveDial.STATE);
        jnaDirect = of.jnaDirect.with(token, LiveDial.STATE);
        jnaTuned = of.jnaTuned.with(token, LiveDial.STATE);
        jnaInterface = of.jnaInterface.with(token, LiveDial.STATE);
        rasffm = of.rasffm.with(token, LiveDial.STATE);
    }

    Notifiers(StandingSimulator simulator, LiveDial dial) {
        JnaNotifiers jna = new JnaNotifiers(simulator.library().file());
        rasffm = dial.notifier();
        floor = BenchNotifier.floor(LiveDial.STATE);
        ffmRaw = at(RawUpcall.address());
        jniStaticMethod = at(NotifyGlue.notifier(NotifyGlue.STATIC_METHOD));
        jniGetEnv = at(NotifyGlue.notifier(NotifyGlue.GET_ENV));
        jniBoundObject = at(NotifyGlue.notifier(NotifyGlue.BOUND_OBJECT));
        jnaDirect = at(jna.direct(new Body()));
        jnaTuned = at(jna.tuned(new Body()));
        jnaInterface = at(jna.byInterface(new Body()));
    }

    /** What a JNA user would write. An object each: JNA keeps pointers by object. */
    private static final class Body implements JnaNotifiers.RasDialFunc2 {
        @Override
        public int callback(
                long token, int subEntry, long handle, int message, int state, int error, int extendedError) {
            return LibraryNotifier.notified(token, subEntry, handle, message, state, error, extendedError);
        }
    }

    private BenchNotifier at(long function) {
        return BenchNotifier.of(function, rasffm.token(), rasffm.handle(), LiveDial.STATE);
    }

    /** The same ways with the token of no dial: for the calling thread there is no difference. */
    Notifiers toNobody() {
        return new Notifiers(this, NOBODY);
    }

    /**
     * Uses every way once.
     *
     * @param calls how, for so many notifications
     * @throws IllegalStateException unless all answer the same, and the dial's handler gets all that goes into the ring
     */
    void requireAgreement(LiveDial dial, ToLongFunction<Batch> calls) {
        Agreement agreement = new Agreement("notifications");
        answers(agreement, "floor", floor, calls);
        answers(agreement, "ffmRaw", ffmRaw, calls);
        arrives(agreement, "jniStaticMethod", jniStaticMethod, dial, calls);
        arrives(agreement, "jniGetEnv", jniGetEnv, dial, calls);
        arrives(agreement, "jniBoundObject", jniBoundObject, dial, calls);
        arrives(agreement, "jnaDirect", jnaDirect, dial, calls);
        arrives(agreement, "jnaTuned", jnaTuned, dial, calls);
        arrives(agreement, "jnaInterface", jnaInterface, dial, calls);
        arrives(agreement, "rasffm", rasffm, dial, calls);
        agreement.require();
    }

    /** The same of those for nobody: the dispatcher has to find that many rows which no dial claims. */
    void requireUnclaimed(LiveDial dial, ToLongFunction<Batch> calls) {
        Agreement agreement = new Agreement("notifications for nobody");
        for (Map.Entry<String, BenchNotifier> way : intoRing().entrySet()) {
            long before = Dispatcher.unclaimed();
            answers(agreement, way.getKey(), way.getValue(), calls);
            dial.drain();
            agreement.expect(way.getKey() + " (rows)", TRIAL, Dispatcher.unclaimed() - before);
        }
        agreement.require();
    }

    /** The ways that put a row into the library's ring. */
    private Map<String, BenchNotifier> intoRing() {
        Map<String, BenchNotifier> ways = new LinkedHashMap<>();
        ways.put("jniStaticMethod", jniStaticMethod);
        ways.put("jniGetEnv", jniGetEnv);
        ways.put("jniBoundObject", jniBoundObject);
        ways.put("jnaDirect", jnaDirect);
        ways.put("jnaTuned", jnaTuned);
        ways.put("jnaInterface", jnaInterface);
        ways.put("rasffm", rasffm);
        return ways;
    }

    /** How many rows the ring must have got by these until now. */
    long askedOfRing() {
        return intoRing().values().stream().mapToLong(BenchNotifier::asked).sum();
    }

    /** Notes whether each notification of all ways was answered. */
    void expectAnswers(Agreement agreement) {
        Map<String, BenchNotifier> all = new LinkedHashMap<>(intoRing());
        all.put("floor", floor);
        all.put("ffmRaw", ffmRaw);
        all.forEach((way, notifier) -> agreement.expect(way + " (answers)", notifier.asked(), notifier.answered()));
    }

    /** So many notifications of one way. */
    record Batch(BenchNotifier notifier, long count) {}

    private static void answers(Agreement agreement, String way, BenchNotifier notifier, ToLongFunction<Batch> calls) {
        agreement.expect(way, (long) TRIAL * GO_ON, calls.applyAsLong(new Batch(notifier, TRIAL)));
    }

    private static void arrives(
            Agreement agreement, String way, BenchNotifier notifier, LiveDial dial, ToLongFunction<Batch> calls) {
        long count = dial.count();
        long sum = dial.sum();
        answers(agreement, way, notifier, calls);
        dial.drain();
        agreement.expect(way + " (number)", TRIAL, dial.count() - count);
        agreement.expect(way + " (sum of states)", (long) TRIAL * LiveDial.STATE, dial.sum() - sum);
    }
}
