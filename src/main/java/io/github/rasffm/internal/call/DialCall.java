/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.internal.call;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.rasffm.internal.gen.ras_h;
import io.github.rasffm.internal.view.CredentialsView;
import io.github.rasffm.internal.view.DialExtensionsView;
import io.github.rasffm.internal.view.DialParamsView;
import io.github.rasffm.internal.view.EapInfoView;
import io.github.rasffm.internal.view.WideText;
import io.github.rasffm.model.NotificationChannel;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;

/**
 * The native memory of one dial: parameters, extensions, phone book path, handle cell. RAS may go on reading it after
 * RasDial returned, and a resume needs the unchanged members, so it lives until the operation has ended.
 *
 * <p>Threads: the call thread of the dial, which makes and closes it, but for {@link #handle}. So its arena is confined:
 * closing a shared one asks every thread of the JVM, which with 1000 dials was a third of all work.
 */
public final class DialCall implements AutoCloseable {
    private static final VarHandle HANDLE = JAVA_LONG.varHandle();

    /** Owned by this object; closed by {@link #close()}. */
    private final Arena arena;

    private final DialParamsView params;
    private final DialExtensionsView extensions;
    private final MemorySegment phoneBook;
    private final MemorySegment handleCell;
    private final NotificationRoute route;
    private int nativeCalls;
    private boolean closed;

    /**
     * Copies the parameters to native memory and overwrites the password in them.
     *
     * @param parameters what to dial
     * @param channel how RAS is to report
     * @param sink where reports go; for the stub, the one that it was installed with
     * @throws IllegalStateException when no library was opened yet, or no stub installed
     * @throws io.github.rasffm.model.RasException when Windows refuses what the channel needs
     */
    public DialCall(DialParameters parameters, NotificationChannel channel, NotificationSink sink) {
        this(parameters, NotificationRoute.open(channel, parameters.token(), sink));
    }

    /** With a way of the caller's own. */
    DialCall(DialParameters parameters, NotificationRoute route) {
        this.route = route;
        LoadedLibrary.requireOpened();
        boolean filled = false;
        arena = Arena.ofConfined();
        try {
            params = DialParamsView.allocate(arena);
            extensions = DialExtensionsView.allocate(arena);
            String path = parameters.phoneBook();
            phoneBook = path == null ? MemorySegment.NULL : WideText.allocate(arena, path);
            // Read from other threads too, so the garbage collector frees it.
            handleCell = Arena.ofAuto().allocate(JAVA_LONG);
            fill(params, parameters);
            params.callbackId(route.callbackId());
            extensions.options(parameters.pausedStates() ? ras_h.RDEOPT_PausedStates() : 0);
            filled = true;
        } finally {
            parameters.wipe();
            if (!filled) {
                try (arena) {
                    route.close();
                }
            }
        }
    }

    private static void fill(DialParamsView params, DialParameters parameters) {
        params.entryName(parameters.entryName());
        params.phoneNumber(parameters.phoneNumber());
        params.callbackNumber(parameters.callbackNumber());
        params.userName(parameters.userName());
        params.domain(parameters.domain());
        params.subEntry(parameters.subEntry());
        // Last: when a text does not fit, there is no password to overwrite.
        params.password(parameters.password());
    }

    /**
     * Puts the credentials saved with the entry into the parameters; the password stays a handle that only RAS can
     * read. Members that are not saved become empty. Blocks; call on a call thread.
     *
     * @return 0; 621 (ERROR_CANNOT_OPEN_PHONEBOOK), 623 (ERROR_CANNOT_FIND_PHONEBOOK_ENTRY), 632 (ERROR_INVALID_SIZE)
     *     or another code, with nothing changed
     * @source page "RasGetCredentials function"
     */
    public int loadSavedCredentials() {
        enter();
        try (Arena confined = Arena.ofConfined()) {
            CredentialsView saved = CredentialsView.allocate(confined);
            saved.mask(ras_h.RASCM_UserName() | ras_h.RASCM_Password() | ras_h.RASCM_Domain());
            int code = ras_h.RasGetCredentialsW(
                    phoneBook, WideText.allocate(confined, params.entryName()), saved.segment());
            if (code == 0) {
                int mask = saved.mask();
                params.userName((mask & ras_h.RASCM_UserName()) != 0 ? saved.userName() : "");
                params.domain((mask & ras_h.RASCM_Domain()) != 0 ? saved.domain() : "");
                if ((mask & ras_h.RASCM_Password()) != 0) {
                    params.passwordField().copyFrom(saved.passwordField());
                } else {
                    params.passwordField().fill((byte) 0);
                }
            }
            saved.segment().fill((byte) 0);
            return code;
        } finally {
            leave();
        }
    }

    /**
     * Asks RAS for the EAP identity of the entry and puts its user name and data into what RasDial is given. The data
     * stays in the memory of this dial. Blocks, with a window as long as its dialogue is open; call on a call thread.
     *
     * @param ownerWindow the window (HWND) that owns the dialogue of the EAP method, and the security dialogues of the
     *     dial; 0 for none: then RAS may show nothing
     * @param keepUserName whether the user name that is there stays
     * @return 0; 780 (ERROR_INVALID_FUNCTION_FOR_ENTRY) is an answer: the entry has no EAP; 703
     *     (ERROR_INTERACTIVE_MODE): the method wants its dialogue and there is no window; 711
     *     (ERROR_RASMAN_CANNOT_INITIALIZE) or another code, with nothing changed
     * @throws io.github.rasffm.model.RasException if the answer contradicts itself
     * @source pages "RasGetEapUserIdentity function" and "RASDIALEXTENSIONS structure". Not verified on Windows.
     */
    public int loadEapIdentity(long ownerWindow, boolean keepUserName) {
        enter();
        try (Arena confined = Arena.ofConfined()) {
            extensions.parentWindow(ownerWindow);
            return EapIdentity.read(
                    phoneBook,
                    WideText.allocate(confined, params.entryName()),
                    ownerWindow,
                    keepUserName ? userName -> {} : params::userName,
                    extensions.eapInfo(),
                    arena);
        } finally {
            leave();
        }
    }

    /**
     * Starts the dial; reports come by the channel, perhaps before this returns. The handle cell is zeroed
     * first: a value left there would turn the dial into a resume. Blocks for as long as RAS likes; call on a call
     * thread that lives as long as the dial. Never call it inside a notification.
     *
     * @return 0, or any RAS or Win32 code: 623 (ERROR_CANNOT_FIND_PHONEBOOK_ENTRY), 632 (ERROR_INVALID_SIZE), 691
     *     (ERROR_AUTHENTICATION_FAILURE), 711 (ERROR_RASMAN_CANNOT_INITIALIZE), 756 (ERROR_DIAL_ALREADY_IN_PROGRESS)
     *     ...; whatever it is, a {@link #handle()} that is not 0 must be hung up
     * @source pages "RasDial function", "Asynchronous Operations" and "Disconnecting"
     */
    public int start() {
        return start(route.notifier());
    }

    /** Starts the dial with another notifier of the same type. */
    int start(MemorySegment notifier) {
        enter();
        try {
            HANDLE.setVolatile(handleCell, 0L, 0L);
            route.dialling(this::handle);
            return dial(notifier);
        } finally {
            // Also when the call itself failed: a route that waits for its handle keeps what is nobody's.
            route.dialled(handle());
            leave();
        }
    }

    /**
     * Changes the parameters of a paused dial, and shows the dialogue of the EAP method if the change says so: that
     * blocks until it is closed.
     *
     * @param change what is different now; wiped
     * @param subEntry the sub-entry that is paused, from 1
     * @return 0, or what RasInvokeEapUI answered, untouched
     * @throws IllegalArgumentException if a text does not fit; nothing was called
     * @throws IllegalStateException after {@link #close()}
     * @native RasInvokeEapUI
     * @source Microsoft, "Paused States", "RasInvokeEapUI". Not verified on Windows.
     */
    public int change(DialChange change, int subEntry) {
        enter();
        try {
            apply(change);
            Long owner = change.eapOwner();
            return owner == null ? 0 : ras_h.RasInvokeEapUI(handle(), subEntry, extensions.segment(), owner);
        } finally {
            change.wipe();
            leave();
        }
    }

    /**
     * Goes on with a paused dial: RasDial with the same handle, notifier, token, phone book and entry.
     *
     * @return what RasDial answered, untouched
     * @throws IllegalStateException after {@link #close()}
     * @native RasDialW
     * @source Microsoft, "Paused States". Not verified on Windows.
     */
    public int resume() {
        enter();
        try {
            route.resuming();
            return dial(route.notifier());
        } finally {
            leave();
        }
    }

    private void apply(DialChange change) {
        if (change.userName() != null) {
            params.userName(change.userName());
        }
        if (change.password() != null) {
            params.password(change.password());
        }
        if (change.domain() != null) {
            params.domain(change.domain());
        }
        if (change.callbackNumber() != null) {
            params.callbackNumber(change.callbackNumber());
        }
    }

    private int dial(MemorySegment notifier) {
        return ras_h.RasDialW(extensions.segment(), phoneBook, params.segment(), route.type(), notifier, handleCell);
    }

    /**
     * Returns what RasDial wrote; may be asked while it runs and after {@link #close()}, from any thread.
     *
     * @return the handle, or 0
     */
    public long handle() {
        return (long) HANDLE.getVolatile(handleCell, 0L);
    }

    /**
     * Overwrites the parameters and frees all memory of the dial. A second call does nothing.
     *
     * @throws IllegalStateException while a native call of this dial runs
     * @throws WrongThreadException on another thread than the one that made it; nothing happened
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (nativeCalls != 0) {
            throw new IllegalStateException("a native call of this dial still runs");
        }
        wipe();
        closed = true;
        arena.close();
        route.close();
    }

    /** Ends the reports and nothing else. */
    void closeRoute() {
        route.close();
    }

    /** Overwrites the parameters, the password among them. */
    void wipe() {
        nativeParameters().fill((byte) 0);
    }

    /** Where the EAP data is told. */
    EapInfoView eapInfo() {
        return extensions.eapInfo();
    }

    MemorySegment nativeParameters() {
        return params.segment();
    }

    private void enter() {
        if (closed) {
            throw new IllegalStateException("the memory of this dial has been freed");
        }
        nativeCalls++;
    }

    private void leave() {
        nativeCalls--;
    }
}
