// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.call;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program of the tests at work in a JVM of its own; {@link ChildJvm} starts it. */
public final class ChildProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 200;

    private final Process process;
    private final Writer input;
    private final List<String> lines = new ArrayList<>();
    /** Not through a file: under Wine one may still be open when its writer has ended. */
    private final CompletableFuture<Void> reading;

    private int read;
    private boolean closed;

    ChildProcess(Process process) {
        this.process = process;
        input = process.outputWriter(StandardCharsets.UTF_8);
        reading = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(this::readAll);
    }

    private void readAll() {
        try {
            process.inputReader(StandardCharsets.UTF_8).lines().forEach(this::add);
        } finally {
            synchronized (this) {
                closed = true;
                notifyAll();
            }
            reading.complete(null);
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    /** Tells the program a line and gives the line that it answers. */
    public String ask(String line) throws IOException, InterruptedException {
        type(line);
        return answer();
    }

    /** Tells the program a line. */
    private void type(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
    }

    /** Waits for the next line that begins with "= " and gives the rest of it. */
    public synchronized String answer() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            while (read < lines.size()) {
                String line = lines.get(read++);
                if (line.startsWith("= ")) {
                    return line.substring(2);
                }
            }
            long left = end - System.nanoTime();
            if (closed || left <= 0) {
                throw new AssertionError("no answer, only\n" + String.join("\n", lines));
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Sends it a signal such as TERM; not on Windows, which has none. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, "" + process.pid())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Ends it at once, without its doing anything: by kill -9, on Windows by TerminateProcess. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("no end after " + PATIENCE_SECONDS + " s\n" + String.join("\n", lines()));
        }
        return process.exitValue();
    }

    /** What it has printed, once it has ended with 0. */
    public List<String> success() throws InterruptedException {
        int code = exitCode();
        if (code != 0) {
            throw new AssertionError("exit " + code + "\n" + String.join("\n", lines()));
        }
        return lines();
    }

    /** What it has printed, all of it, once it has ended. */
    public List<String> lines() {
        reading.join();
        synchronized (this) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
