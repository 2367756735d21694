/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.demo;

import io.github.rasffm.DialRequest;
import io.github.rasffm.RasConnection;
import io.github.rasffm.model.PauseReply;
import io.github.rasffm.simulator.RasSimulator;

/** The five steps, and what is said about them. */
final class Demo {
    private static final int LINK_FAILURE = 829; // ERROR_LINK_FAILURE

    private final DemoStage stage;
    private final RasSimulator simulator;

    Demo(DemoStage stage, RasSimulator simulator) {
        this.stage = stage;
        this.simulator = simulator;
    }

    void play() throws InterruptedException {
        stage.tell("The life of a connection in five steps, about a minute. All of it runs on the simulator, which "
                + "behaves as Windows RAS does: nothing real is dialled"
                + (isWindows() ? ", here on Windows too." : "."));
        RasConnection office = dial();
        RasConnection home = pause();
        drop(office);
        office = redial(office);
        hangUp(office, home);
        stage.tell("That was all. The same by hand: ras dial Office, ras list, ras hangup. In a program: README.md has "
                + "the first one, docs/guide.md the rest.");
    }

    private RasConnection dial() throws InterruptedException {
        stage.step(
                "Dial",
                "A dial goes through states. RAS tells each of them as it comes, and a program gets it as a "
                        + "notification.");
        simulator.scenario("connects");
        return stage.dial(DialRequest.of("Office"));
    }

    private RasConnection pause() throws InterruptedException {
        stage.step(
                "Pause",
                "In the middle of a dial RAS may want to know something. This server refuses the saved "
                        + "password, so the dial pauses until it gets an answer.");
        simulator.scenario("pausesForPassword");
        return stage.dial(
                DialRequest.of("Home"),
                "It waits now. A program answers in its PauseHandler, ras dial asks you; the demo has the password"
                        + " ready.",
                PauseReply.newPassword("sesame".toCharArray()));
    }

    private void drop(RasConnection office) throws InterruptedException {
        stage.step("Drop", "A connection can end by itself. The line of Office drops now, and its status says why.");
        simulator.drop(office.entryName(), LINK_FAILURE);
        stage.status(office);
        stage.tell("What such a number means and what to do about it: ras error " + LINK_FAILURE);
    }

    private RasConnection redial(RasConnection dropped) throws InterruptedException {
        stage.step(
                "Redial",
                "A dropped connection still holds its handle. It is hung up first; then the entry is "
                        + "dialled again, which is a new operation.");
        stage.hangUp(dropped);
        simulator.scenario("connects");
        return stage.dial(DialRequest.of("Office"));
    }

    private void hangUp(RasConnection... connections) throws InterruptedException {
        stage.step(
                "Hang-up",
                "A hang-up is over when the handle is gone, not when the call comes back: only then may "
                        + "a program end or dial again. rasffm waits for it.");
        for (RasConnection connection : connections) {
            stage.hangUp(connection);
        }
        stage.list();
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
