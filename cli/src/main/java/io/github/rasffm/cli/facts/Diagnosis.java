/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.Ras;
import io.github.rasffm.RasConnection;
import io.github.rasffm.cli.session.CommandFailure;
import io.github.rasffm.cli.session.Product;
import io.github.rasffm.cli.session.RasSession;
import io.github.rasffm.model.NotificationChannel;
import io.github.rasffm.model.RasErrors;
import io.github.rasffm.model.RasException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Looks at all that a bug report needs. Counts only: no names of entries, connections or users.
 *
 * @source Phone books: paths seen in other projects' issues; not verified on Windows
 */
final class Diagnosis {
    /** Below which folders Windows keeps a phone book. */
    private static final Path PHONE_BOOK = Path.of("Microsoft", "Network", "Connections", "Pbk", "rasphone.pbk");

    private final List<Finding> findings = new ArrayList<>();
    private final boolean windows = System.getProperty("os.name", "").startsWith("Windows");

    /** All findings, in the order of the page. */
    static List<Finding> of(Supplier<RasSession> opener, Map<String, String> environment) {
        Diagnosis diagnosis = new Diagnosis();
        diagnosis.machine();
        diagnosis.library(opener);
        diagnosis.channels();
        diagnosis.phoneBooks(environment);
        diagnosis.variables(environment);
        return diagnosis.findings;
    }

    private void machine() {
        fact("rasffm", "version", Product.version());
        fact("java", "version", Product.java() + ", " + System.getProperty("java.vendor", "?"));
        boolean access = Ras.class.getModule().isNativeAccessEnabled();
        findings.add(Finding.of(
                access, "java", "native access", access ? "allowed" : "denied; start with --enable-native-access"));
        fact("system", "name", Product.system());
    }

    private void library(Supplier<RasSession> opener) {
        try (RasSession session = opener.get()) {
            Ras ras = session.ras();
            fact("library", "is", session.source());
            fact("library", "chosen by", session.choice());
            String file = ras.library().path().map(Finding::place).orElse("?");
            findings.add(Finding.of(true, "library", "opened", file));
            ask("connections", "RASCONNW", ras::connections, List::size);
            ask("entries", "RASENTRYNAMEW", ras::entries, List::size);
            ask("devices", "RASDEVINFOW", ras::devices, List::size);
            ask("statuses", "RASCONNSTATUSW", () -> statuses(ras), count -> count);
        } catch (RasException unusable) {
            problem("opened", String.valueOf(unusable.getMessage()));
        } catch (CommandFailure unusable) {
            problem("opened", unusable.getMessage() + ". " + String.join(" ", unusable.advice()));
        }
    }

    private static int statuses(Ras ras) {
        List<RasConnection> connections = ras.connections();
        connections.forEach(RasConnection::status);
        return connections.size();
    }

    private <T> void ask(String what, String structure, Supplier<T> question, ToIntFunction<T> counter) {
        try {
            int count = counter.applyAsInt(question.get());
            String layout = count > 0 ? ", RAS took our size of " + structure : "";
            findings.add(Finding.of(true, "ras", what, count + layout));
        } catch (RasException refused) {
            boolean size = refused.error()
                    .filter(error -> error.code() == RasErrors.ERROR_INVALID_SIZE)
                    .isPresent();
            String reason = refused.error()
                    .map(error -> error.code() + " " + error.name())
                    .orElse("no number");
            findings.add(Finding.of(
                    false, "ras", what, size ? "RAS knows no " + structure + " of our size: " + reason : reason));
        }
    }

    private void problem(String name, String text) {
        findings.add(Finding.of(false, "library", name, text));
    }

    private void channels() {
        for (NotificationChannel channel : NotificationChannel.values()) {
            boolean here = channel == NotificationChannel.STUB || windows;
            String usual = channel == NotificationChannel.STUB ? ", used unless another is chosen" : "";
            fact("channels", channel.name(), (here ? "available" : "a part of Windows") + usual);
        }
    }

    private void phoneBooks(Map<String, String> environment) {
        if (windows) {
            phoneBook("everybody's", environment.getOrDefault("ProgramData", ""));
            phoneBook("the user's", environment.getOrDefault("APPDATA", ""));
        } else {
            fact("phone books", "files", "none: this is not Windows");
        }
    }

    private void phoneBook(String whose, String folder) {
        fact("phone books", whose, folder.isEmpty() ? "its folder is not known" : rights(folder));
    }

    private static String rights(String folder) {
        try {
            Path book = Path.of(folder).resolve(PHONE_BOOK);
            if (!Files.exists(book)) {
                return "not there";
            }
            return (Files.isReadable(book) ? "may be read" : "may not be read")
                    + (Files.isWritable(book) ? " and written" : ", not written");
        } catch (InvalidPathException strange) {
            return "has no path that Java can read";
        }
    }

    private void variables(Map<String, String> environment) {
        String set = String.join(
                " ",
                environment.keySet().stream()
                        .filter(name -> name.startsWith("RASSIM_"))
                        .sorted()
                        .toList());
        fact("simulator", "variables set", set.isEmpty() ? "none" : set);
    }

    private void fact(String topic, String name, String text) {
        findings.add(Finding.fact(topic, name, text));
    }
}
