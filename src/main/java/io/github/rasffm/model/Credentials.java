/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import java.util.Arrays;
import javax.security.auth.Destroyable;

/**
 * Whose name and password a dial uses. Holds its own copy of the password until {@link #destroy()}; never shows it.
 * Safe for use by several threads.
 *
 * @source pages "RASDIALPARAMS structure" and "RasGetCredentials function"
 */
public final class Credentials implements Destroyable {
    private static final Credentials SAVED = new Credentials(Kind.SAVED, "", new char[0], "");
    private static final Credentials LOGON = new Credentials(Kind.LOGON, "", new char[0], "");

    /** Where name and password come from. */
    public enum Kind {
        /** Those saved with the entry. */
        SAVED,
        /** Those the process is logged on with. */
        LOGON,
        /** Those given here. */
        GIVEN
    }

    private final Kind kind;
    private final String userName;
    private final String domain;
    private final char[] password;
    private boolean destroyed;

    private Credentials(Kind kind, String userName, char[] password, String domain) {
        this.kind = kind;
        this.userName = userName;
        this.password = password;
        this.domain = domain;
    }

    /**
     * The credentials saved with the entry.
     *
     * @return the same object always; it cannot be destroyed
     */
    public static Credentials saved() {
        return SAVED;
    }

    /**
     * The credentials the process is logged on with: for RAS an empty name and an empty password.
     *
     * @return the same object always; it cannot be destroyed
     */
    public static Credentials ofLogon() {
        return LOGON;
    }

    /**
     * A user name and a password, in the server's own domain.
     *
     * @param userName at most 256 UTF-16 units; {@code user@domain} for long domain names
     * @param password at most 256 UTF-16 units; copied, the caller may overwrite it
     * @return the credentials, to be destroyed when no dial needs them
     * @throws IllegalArgumentException when a text does not fit, or both are empty (RAS takes that as the logon)
     */
    public static Credentials of(String userName, char[] password) {
        return of(userName, password, "");
    }

    /**
     * A user name, a password and a domain.
     *
     * @param userName at most 256 UTF-16 units
     * @param password at most 256 UTF-16 units; copied, the caller may overwrite it
     * @param domain at most 15 UTF-16 units; empty: the server's, {@code *}: the one saved with the entry
     * @return the credentials, to be destroyed when no dial needs them
     * @throws IllegalArgumentException when a text does not fit, or name and password are both empty
     */
    public static Credentials of(String userName, char[] password, String domain) {
        RasLimits.requireText("user name", userName, RasLimits.USER_NAME);
        RasLimits.requirePassword(password);
        RasLimits.requireText("domain", domain, RasLimits.DOMAIN);
        if (userName.isEmpty() && password.length == 0) {
            throw new IllegalArgumentException(
                    "an empty user name with an empty password means the logon: use Credentials.ofLogon()");
        }
        return new Credentials(Kind.GIVEN, userName, password.clone(), domain);
    }

    /**
     * Says where name and password come from.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns the user name.
     *
     * @return the name, empty unless given
     */
    public String userName() {
        return userName;
    }

    /**
     * Returns the domain.
     *
     * @return the domain, or empty
     */
    public String domain() {
        return domain;
    }

    /**
     * Returns a copy of the password.
     *
     * @return a new array, empty unless given; the caller overwrites it after use
     * @throws IllegalStateException after {@link #destroy()}
     */
    public synchronized char[] password() {
        if (destroyed) {
            throw new IllegalStateException("the credentials of " + userName + " were destroyed");
        }
        return password.clone();
    }

    /** Overwrites the password. Dials that began before keep their own copy; {@link #saved()} is not affected. */
    @Override
    public synchronized void destroy() {
        if (kind == Kind.GIVEN) {
            Arrays.fill(password, '\0');
            destroyed = true;
        }
    }

    @Override
    public synchronized boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case SAVED -> "saved credentials";
            case LOGON -> "logon credentials";
            case GIVEN -> "credentials of " + (domain.isEmpty() ? "" : domain + "\\") + userName;
        };
    }
}
