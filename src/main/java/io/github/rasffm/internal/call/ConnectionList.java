/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import io.github.rasffm.internal.gen.ras_h;
import io.github.rasffm.internal.view.ConnectionRecordView;
import io.github.rasffm.internal.view.GrowingBuffer;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The list of connections: a call for a call thread, what it asks RAS, and how an answer is read. One object, where three
 * lambdas would do, as it is on the way to a program's first poll, and the JVM takes its time to link each of those.
 */
public final class ConnectionList
        implements Supplier<List<ConnectionRecord>>,
                GrowingBuffer.Query,
                BiFunction<GrowingBuffer, List<ConnectionRecord>, ConnectionRecord> {
    /** Nothing is asked yet. */
    public ConnectionList() {}

    /**
     * Lists the connections. Blocks.
     *
     * @return the connections, perhaps none
     * @throws io.github.rasffm.model.RasException on every code but 603 (ERROR_BUFFER_TOO_SMALL, an answer: ask again):
     *     632 (ERROR_INVALID_SIZE), 8 (ERROR_NOT_ENOUGH_MEMORY), 711 (ERROR_RASMAN_CANNOT_INITIALIZE) ...
     * @source page "RasEnumConnections function"
     */
    @Override
    public List<ConnectionRecord> get() {
        return RasFunctions.list("listing connections", ConnectionRecordView.byteSize(), this, this);
    }

    @Override
    public int ask(MemorySegment buffer, MemorySegment bytes, MemorySegment count) {
        return ras_h.RasEnumConnectionsW(buffer, bytes, count);
    }

    /** Of texts that mostly are the same as in the connection before, those are taken from there. */
    @Override
    public ConnectionRecord apply(GrowingBuffer answer, List<ConnectionRecord> list) {
        int index = list.size();
        ConnectionRecordView view = new ConnectionRecordView(answer.element(index));
        MemorySegment other = answer.element(Math.max(index - 1, 0));
        ConnectionRecord before = index == 0 ? null : list.get(index - 1);
        return new ConnectionRecord(
                view.handle(),
                view.entryName(),
                before == null ? view.deviceType() : view.deviceType(other, before.deviceType()),
                before == null ? view.deviceName() : view.deviceName(other, before.deviceName()),
                before == null ? view.phoneBook() : view.phoneBook(other, before.phoneBook()),
                view.subEntry(),
                view.entryId(),
                view.flags(),
                view.luid(),
                view.correlationId());
    }
}
