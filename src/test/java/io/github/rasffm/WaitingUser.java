// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.model.DialNotification;
import io.github.rasffm.model.PauseReply;
import java.util.concurrent.CountDownLatch;

/** Is asked, and never replies until interrupted. */
final class WaitingUser implements PauseHandler {
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public PauseReply onPause(DialOperation dial, DialNotification notification) throws InterruptedException {
        asked.countDown();
        try {
            new CountDownLatch(1).await();
        } finally {
            interrupted.countDown();
        }
        return PauseReply.goOn();
    }
}
