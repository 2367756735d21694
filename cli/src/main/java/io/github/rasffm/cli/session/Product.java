/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this build and this machine are called. */
public final class Product {
    private Product() {}

    /** The version of rasffm. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = Product.class.getResourceAsStream("/io/github/rasffm/cli/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version", "(unknown version)");
    }

    /** The Java that runs, as {@code 25.0.1+8}. */
    public static String java() {
        return Runtime.version().toString();
    }

    /** The system, as {@code Windows 11 10.0 amd64}. */
    public static String system() {
        return String.join(
                " ",
                System.getProperty("os.name", "?"),
                System.getProperty("os.version", "?"),
                System.getProperty("os.arch", "?"));
    }
}
