/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * JMH's own lock, by which no two runs measure at once, for a whole run: JMH would take it for each benchmark, so that
 * another run could begin in between and end this one. Under Wine the folder of the machine is named, not its own.
 */
final class MachineLock implements AutoCloseable {
    private final FileChannel channel;

    private MachineLock(FileChannel channel) {
        this.channel = channel;
    }

    static Path file() {
        String folder = System.getProperty("rasffm.bench.lock", System.getProperty("java.io.tmpdir"));
        return Path.of(folder, "jmh.lock");
    }

    /** Takes the lock, and keeps JMH from taking it; null if another process has it. */
    static @Nullable MachineLock take() throws IOException {
        FileChannel channel = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return null;
        }
        System.setProperty("jmh.ignoreLock", "true");
        return new MachineLock(channel);
    }

    /** The system does so too when the process ends. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
