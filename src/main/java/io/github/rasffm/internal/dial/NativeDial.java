// SPDX-License-Identifier: Apache-2.0
package io.github.rasffm.internal.dial;

import io.github.rasffm.internal.call.DialCall;
import io.github.rasffm.internal.call.DialChange;
import io.github.rasffm.internal.call.DialParameters;
import io.github.rasffm.internal.call.ErrorText;
import io.github.rasffm.internal.call.RasFunctions;
import io.github.rasffm.model.Credentials;
import io.github.rasffm.model.RasException;
import java.util.Arrays;

/**
 * One RasDial: looks the entry up, fills the parameters, asks for the EAP identity, calls.
 *
 * <p>The phone book of the entry is always passed: with none RAS looks only in the default one, and answers 623 for an
 * entry of the other (Microsoft, "RasEnumEntries", RASENTRYNAME.szPhonebookPath). Where the entry has EAP, RAS is asked
 * for the identity first (Microsoft, "RasGetEapUserIdentity").
 */
final class NativeDial implements DialPort {
    private static final String ASKING = "asking for the EAP identity";

    private final DialCall call;
    private final String phoneBook;
    private long handle;

    private NativeDial(DialCall call, String phoneBook) {
        this.call = call;
        this.phoneBook = phoneBook;
    }

    /** Holds a copy of the password until the dial has it, or never will. */
    private static final class NativeOpener implements Opener {
        private final DialCommand command;
        private final char[] password;

        NativeOpener(DialCommand command) {
            this.command = command;
            password = command.credentials().password();
        }

        @Override
        public DialPort open(long token) {
            try {
                return NativeDial.open(command, password, token);
            } finally {
                discard();
            }
        }

        @Override
        public void discard() {
            Arrays.fill(password, '\0');
        }
    }

    static Opener opener(DialCommand command) {
        return new NativeOpener(command);
    }

    private static DialPort open(DialCommand command, char[] password, long token) {
        String phoneBook = command.phoneBook();
        if (phoneBook == null) {
            phoneBook = EntryLookup.phoneBookOf(command.entryName(), RasFunctions.enumEntries(null));
        }
        DialCall call = new DialCall(parameters(command, password, phoneBook, token));
        boolean ready = false;
        try {
            if (command.credentials().kind() == Credentials.Kind.SAVED) {
                ErrorText.check(call.loadSavedCredentials(), "reading the saved credentials", command.entryName());
            }
            loadEapIdentity(command, call);
            ready = true;
            return new NativeDial(call, phoneBook);
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
    private static void loadEapIdentity(DialCommand command, DialCall call) {
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

    private static DialParameters parameters(DialCommand command, char[] password, String phoneBook, long token) {
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

    @Override
    public int dial() {
        try {
            return call.start();
        } finally {
            handle = call.handle();
        }
    }

    @Override
    public int change(DialChange change, int subEntry) {
        return call.change(change, subEntry);
    }

    @Override
    public int resume() {
        return call.resume();
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
        call.close();
    }
}
