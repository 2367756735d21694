/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Reads {@link PhoneBook}, and keeps the file that it makes for a test until the test is over. */
final class PhoneBookOfTest implements AutoCloseable {
    private static final String FILE = "rasphone.pbk";
    private static final Pattern LINE = Pattern.compile("(\\d+): (.*)", Pattern.DOTALL);

    private @Nullable Path made;

    void apply(TestPlace place, RasSimulator simulator) {
        List<TestPlace.Found<PhoneBook>> found = place.find(PhoneBook.class);
        if (found.isEmpty()) {
            simulator.builtInPhoneBook();
            return;
        }
        TestPlace.Found<PhoneBook> nearest = found.getFirst();
        PhoneBook book = nearest.annotation();
        long said = Stream.of(book.value(), book.text(), book.file(), String.join("", book.entries()))
                .filter(source -> !source.isEmpty())
                .count();
        if (said != 1) {
            throw new ExtensionConfigurationException(nearest + " wants exactly one of value, text, file and entries");
        }
        try {
            simulator.phoneBook(book.file().isEmpty() ? make(text(nearest)) : Path.of(book.file()));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(nearest + ": " + named(book, String.valueOf(e.getMessage())), e);
        }
    }

    /** A mistake by what the test's author has written, not by the file made of it. */
    private String named(PhoneBook book, String mistake) {
        Matcher inFile = LINE.matcher(made == null ? "" : mistake.replace(made.resolve(FILE) + ":", ""));
        if (!inFile.matches()) {
            return mistake;
        }
        if (book.entries().length == 0) {
            return (book.value().isEmpty() ? "text" : book.value()) + ":" + inFile.group();
        }
        int entry = (Integer.parseInt(inFile.group(1)) - 1)
                / vpn("").lines().toList().size();
        return "entries: " + book.entries()[Math.min(entry, book.entries().length - 1)] + ": " + inFile.group(2);
    }

    private static String text(TestPlace.Found<PhoneBook> found) {
        PhoneBook book = found.annotation();
        if (!book.value().isEmpty()) {
            return found.resource(book.value());
        }
        return book.text().isEmpty()
                ? Stream.of(book.entries()).map(PhoneBookOfTest::vpn).collect(Collectors.joining())
                : book.text();
    }

    private static String vpn(String entry) {
        return "[" + entry + "]\r\nType=2\r\nMEDIA=rastapi\r\nDevice=WAN Miniport (IKEv2)\r\nDEVICE=vpn\r\n"
                + "PhoneNumber=vpn.example.org\r\n";
    }

    private Path make(String text) {
        try {
            Path folder = Files.createTempDirectory("rassim");
            made = folder;
            return Files.writeString(folder.resolve(FILE), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the phone book of a test", e);
        }
    }

    @Override
    public void close() {
        Path folder = made;
        made = null;
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(FILE));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the phone book of a test", e);
        }
    }
}
