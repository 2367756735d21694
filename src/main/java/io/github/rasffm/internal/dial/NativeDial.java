// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.DialCall;
import io.github.rasffm.internal.call.DialChange;
import io.github.rasffm.internal.call.DialParameters;
import io.github.rasffm.internal.call.ErrorText;
import io.github.rasffm.internal.call.NotificationSink;
import io.github.rasffm.internal.call.RasFunctions;
import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.RasException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One RasDial: looks the entry up, fills the parameters, asks for the EAP identity, calls.
 *
 * <p>The phone book of the entry is always passed: with none RAS looks only in the default one, and answers 623 for an
 * entry of the other (Microsoft, "RasEnumEntries", RASENTRYNAME.szPhonebookPath). Where the entry has EAP, RAS is asked
 * for the identity first (Microsoft, "RasGetEapUserIdentity").
 */
final class NativeDial implements DialPort {
    private static final String ASKING = "asking for the EAP identity";

    private final DialCommand command;
    private final NotificationSink sink;

    /** A copy, kept until the dial has it, or never will. */
    private final char[] password;

    private @Nullable DialCall opened;
    private String phoneBook = "";
    private long handle;

    NativeDial(DialCommand command, NotificationSink sink) {
        this.command = command;
        this.sink = sink;
        password = command.credentials().password();
    }

    @Override
    public void open(long token) {
        try {
            String book = command.phoneBook();
            phoneBook =
                    book == null ? EntryLookup.phoneBookOf(command.entryName(), RasFunctions.enumEntries(null)) : book;
            opened = prepare(new DialCall(parameters(token), command.channel(), sink));
        } finally {
            wipePassword();
        }
    }

    private DialCall prepare(DialCall call) {
        boolean ready = false;
        try {
            if (command.credentials().kind() == Credentials.Kind.SAVED) {
                ErrorText.check(call.loadSavedCredentials(), "reading the saved credentials", command.entryName());
            }
            loadEapIdentity(call);
            ready = true;
            return call;
        } finally {
            if (!ready) {
                call.close();
            }
        }
    }

    /**
     * An entry with EAP is dialled with the identity that RAS has for it. What the method would ask in its dialogue may
     * be in credentials that were given, so these are tried without an identity.
     */
    private void loadEapIdentity(DialCall call) {
        boolean given = !command.credentials().userName().isEmpty();
        int code = call.loadEapIdentity(command.ownerWindow(), given);
        boolean goesOn = code == RasCodes.NOT_FOR_THIS_ENTRY || (given && code == RasCodes.INTERACTIVE_MODE);
        if (code == RasCodes.INTERACTIVE_MODE && !goesOn) {
            throw new RasException(
                    ASKING,
                    command.entryName(),
                    ErrorText.describe(code, 0),
                    "",
                    "the EAP method wants its dialogue: name a window (DialOptions.ownerWindow) or give credentials",
                    null);
        }
        ErrorText.check(goesOn ? 0 : code, ASKING, command.entryName());
    }

    private DialParameters parameters(long token) {
        return new DialParameters(
                command.entryName(),
                command.phoneNumber(),
                command.callbackNumber(),
                command.credentials().userName(),
                password,
                command.credentials().domain(),
                phoneBook,
                command.subEntry(),
                command.pauseTimeout() != null,
                token);
    }

    private void wipePassword() {
        Arrays.fill(password, '\0');
    }

    private DialCall call() {
        return Objects.requireNonNull(opened, "open() comes first");
    }

    @Override
    public int dial() {
        DialCall call = call();
        try {
            return call.start();
        } finally {
            handle = call.handle();
        }
    }

    @Override
    public int change(DialChange change, int subEntry) {
        return call().change(change, subEntry);
    }

    @Override
    public int resume() {
        return call().resume();
    }

    @Override
    public long handle() {
        return handle;
    }

    @Override
    public String phoneBook() {
        return phoneBook;
    }

    @Override
    public void close() {
        wipePassword();
        if (opened != null) {
            opened.close();
        }
    }
}
