// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm;

import io.github.rasffm.internal.call.ConnectStatusCall;
import io.github.rasffm.internal.call.ConnectionRecord;
import io.github.rasffm.internal.call.ErrorText;
import io.github.rasffm.internal.call.RasFunctions;
import io.github.rasffm.internal.dial.ConnectionHangUp;
import io.github.rasffm.internal.dial.DialService;
import io.github.rasffm.internal.dial.HangUpWait;
import io.github.rasffm.model.ConnectionHandle;
import io.github.rasffm.model.ConnectionStatus;
import io.github.rasffm.model.HangUpOutcome;
import io.github.rasffm.model.RasErrors;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection: one that was dialled here, or one from {@link Ras#connections()}.
 *
 * <p>It may outlive this object and this process. {@link #close()} frees what Java holds and never hangs up; hanging up
 * is {@link #hangUp()}.
 *
 * <p>Threads: any.
 *
 * @source Microsoft, "RasHangUp", "RasGetConnectStatus", "RasEnumConnections". Not verified on Windows.
 */
public final class RasConnection implements AutoCloseable {
    private final Ras ras;
    private final String entryName;
    private final long handle;
    private final String phoneBook;
    private final @Nullable ConnectionRecord listed;
    private final ConnectionHangUp hangUp;
    private volatile boolean closed;

    private RasConnection(
            Ras ras,
            String entryName,
            long handle,
            String phoneBook,
            @Nullable ConnectionRecord listed,
            ConnectionHangUp hangUp) {
        this.ras = ras;
        this.entryName = entryName;
        this.handle = handle;
        this.phoneBook = phoneBook;
        this.listed = listed;
        this.hangUp = hangUp;
    }

    static RasConnection dialled(Ras ras, String entryName, long handle, String phoneBook) {
        return new RasConnection(ras, entryName, handle, phoneBook, null, DialService.dialled(entryName, handle));
    }

    static RasConnection listed(Ras ras, ConnectionRecord found) {
        return new RasConnection(
                ras, found.entryName(), found.handle(), found.phoneBook(), found, DialService.listed(found));
    }

    /**
     * The phone-book entry.
     *
     * @return its name; a dot and the number for a call without an entry
     */
    public String entryName() {
        return entryName;
    }

    /**
     * The handle that RAS knows the connection by. RAS may use a handle again after the connection is gone.
     *
     * @return the handle
     */
    public ConnectionHandle handle() {
        return new ConnectionHandle(handle);
    }

    /**
     * The phone book of the entry.
     *
     * @return empty if it is not known
     */
    public Optional<Path> phoneBook() {
        return phoneBook.isEmpty() ? Optional.empty() : Optional.of(Path.of(phoneBook));
    }

    /**
     * The type of the device; asks RAS if the connection was dialled here.
     *
     * @return such as {@code vpn}, {@code pppoe}, {@code modem}; RAS may have others
     * @throws io.github.rasffm.model.RasException as {@link #status()}
     * @throws IllegalStateException after {@link #close()} or {@link Ras#close()}
     */
    public String deviceType() {
        requireOpen();
        return listed == null ? status().deviceType() : listed.deviceType();
    }

    /**
     * The name of the device; asks RAS if the connection was dialled here.
     *
     * @return the name
     * @throws io.github.rasffm.model.RasException as {@link #status()}
     * @throws IllegalStateException after {@link #close()} or {@link Ras#close()}
     */
    public String deviceName() {
        requireOpen();
        return listed == null ? status().deviceName() : listed.deviceName();
    }

    /**
     * Asks RAS how the connection is.
     *
     * @return the status
     * @throws io.github.rasffm.model.RasException 6 (ERROR_INVALID_HANDLE): the connection is gone; 8
     *     (ERROR_NOT_ENOUGH_MEMORY), 632 (ERROR_INVALID_SIZE) and other codes
     * @throws IllegalStateException after {@link #close()} or {@link Ras#close()}
     * @native RasGetConnectStatusW
     */
    public ConnectionStatus status() {
        requireOpen();
        try (ConnectStatusCall call = new ConnectStatusCall()) {
            ErrorText.check(call.read(handle), "status", entryName);
            return call.toStatus();
        }
    }

    /**
     * Asks RAS how the links of a multilink connection are. Links may join and leave while it is up.
     *
     * @return the status of each link that is up, by its sub-entry index from 1; without multilink that of the only one
     * @throws io.github.rasffm.model.RasException 6 (ERROR_INVALID_HANDLE): the connection is gone; other codes as
     *     {@link #status()}
     * @throws IllegalStateException after {@link #close()} or {@link Ras#close()}
     * @native RasGetSubEntryHandleW, RasGetConnectStatusW
     * @source Microsoft, "RasGetSubEntryHandle". Not verified on Windows.
     */
    public SortedMap<Integer, ConnectionStatus> subEntries() {
        requireOpen();
        SortedMap<Integer, ConnectionStatus> up = new TreeMap<>();
        long[] link = new long[1];
        try (ConnectStatusCall call = new ConnectStatusCall()) {
            for (int index = 1; index <= RasFunctions.MOST_SUB_ENTRIES; index++) {
                int code = RasFunctions.getSubEntryHandle(handle, index, link);
                if (code == RasErrors.ERROR_NO_MORE_ITEMS) {
                    break;
                }
                if (code != RasErrors.ERROR_PORT_NOT_OPEN) {
                    ErrorText.check(code, "asking for sub-entry " + index, entryName);
                    // A link may go between the two calls.
                    if (call.read(link[0]) == 0) {
                        up.put(index, call.toStatus());
                    }
                }
            }
        }
        return up;
    }

    /**
     * Makes a poller for the calling thread, which asks for the status again and again without allocating. It has a life
     * of its own: closing this object or {@link Ras} does not end it.
     *
     * @return a poller; close it
     * @throws IllegalStateException after {@link #close()} or {@link Ras#close()}
     */
    public StatusPoller poller() {
        requireOpen();
        return new StatusPoller(handle);
    }

    /**
     * Hangs up and waits 10 s at most.
     *
     * @return how it ended
     * @throws InterruptedException if the calling thread was interrupted; the hang-up goes on
     * @throws io.github.rasffm.model.RasException as {@link #hangUp(Duration)}
     * @throws IllegalStateException after {@link #close()} or {@link Ras#close()}
     */
    public HangUpOutcome hangUp() throws InterruptedException {
        return hangUp(HangUpWait.DEFAULT_BOUND);
    }

    /**
     * Hangs up and waits until RAS says that the handle is gone.
     *
     * <p>A connection that was dialled here owns one reference to it: RasHangUp is called at most once. The hang-up goes
     * on for 10 s at least, whatever the bound; each call gives its outcome, or how it stands at the bound. For a
     * connection from the list the list is read again first; unless the very same connection (handle, correlation id, LUID) is still there, nothing is hung up.
     *
     * @param bound how long to wait at most, native call included
     * @return how it ended; {@link HangUpOutcome.Kind#RELEASED_OTHERS_HOLD} if others keep it connected
     * @throws InterruptedException if the calling thread was interrupted; the hang-up goes on
     * @throws io.github.rasffm.model.RasException if RAS refuses, such as 753 (ERROR_HANGUP_FAILED), or the list cannot
     *     be read; 6 (ERROR_INVALID_HANDLE) and 668 (ERROR_NO_CONNECTION) are answers: already gone
     * @throws IllegalArgumentException if the bound is negative
     * @throws IllegalStateException after {@link #close()} or {@link Ras#close()}
     * @native RasHangUpW, RasGetConnectStatusW, RasEnumConnectionsW
     */
    public HangUpOutcome hangUp(Duration bound) throws InterruptedException {
        Bounds.requireNotNegative(bound);
        requireOpen();
        return hangUp.hangUp(bound);
    }

    /** For the operation that dialled it, which owes the hang-up whatever became of this object. */
    HangUpOutcome hangUpEvenIfClosed(Duration bound) throws InterruptedException {
        return hangUp.hangUp(bound);
    }

    /** Ends the use of this object. The connection stays up; a second call does nothing. */
    @Override
    public void close() {
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this RasConnection is closed");
        }
        ras.requireOpen();
    }

    @Override
    public String toString() {
        return "RasConnection[" + entryName + ", " + handle() + "]";
    }
}
