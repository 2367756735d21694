/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a channel reports, and says when a dial has ended. */
final class RecordingSink implements NotificationSink {
    /** One report. */
    record Report(long token, int subEntry, long handle, int message, int state, int error, int extendedError) {}

    private static final int DONE = 0x2000;

    private final List<Report> reports = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Report> arrivals = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public void publish(long token, int subEntry, long handle, int message, int state, int error, int extendedError) {
        Report report = new Report(token, subEntry, handle, message, state, error, extendedError);
        reports.add(report);
        arrivals.add(report);
        if ((state & DONE) != 0 || error != 0) {
            ended.countDown();
        }
    }

    List<Report> reports() {
        return reports;
    }

    /** The next report that nobody has taken; waits for it. */
    Report next() throws InterruptedException {
        Report report = arrivals.poll(10, TimeUnit.SECONDS);
        assertThat(report).as("a report after %s", reports).isNotNull();
        return report;
    }

    /** Whether all reports were taken. */
    boolean isDrained() {
        return arrivals.isEmpty();
    }

    void awaitEnd() throws InterruptedException {
        assertThat(ended.await(10, TimeUnit.SECONDS))
                .as("end of the dial, after %s", reports)
                .isTrue();
    }
}
