/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out what this process's own standard streams are. */
public final class SystemTerminal implements Keyboard {
    // RAS_MaxEntryName (ras.h) is 256 characters, which UTF-8 writes in at most 768 bytes.
    private static final int LONGEST_ANSWER = 1024;

    private final HiddenPrompt hidden = new HiddenPrompt();

    private SystemTerminal() {}

    public static Terminal detect(Map<String, String> environment) {
        boolean screen = isScreen(1) && !"dumb".equals(environment.get("TERM"));
        boolean live = screen && takesCodes();
        boolean colour = live && takesColour(environment);
        return new Terminal(
                new Output(new FileOutputStream(FileDescriptor.out), System.out.charset()),
                new Output(new FileOutputStream(FileDescriptor.err), System.err.charset()),
                live,
                colour,
                colour && isScreen(2),
                new SystemScreen(screen, environment),
                canShow(System.out.charset()),
                new SystemTerminal());
    }

    private static boolean canShow(Charset charset) {
        return charset.newEncoder().canEncode('\u2026');
    }

    /**
     * Whether a descriptor is a screen. Linux shows it in /proc, for each descriptor. Elsewhere Java only tells about
     * input and output together, so errors are taken for a file: colour codes in a log are worse than plain errors.
     */
    private static boolean isScreen(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (Files.isSymbolicLink(link)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException unreadable) {
                return false;
            }
        }
        return descriptor == 1 && console() != null;
    }

    // Some Windows consoles show the codes for colours and for going back in a line as rubbish.
    private static boolean takesCodes() {
        return !WindowsConsole.exists() || WindowsConsole.takeCodes();
    }

    // The NO_COLOR convention: set and not empty means no.
    private static boolean takesColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    @SuppressWarnings("SystemConsoleNull") // null on JDK 25 where input or output is no terminal
    private static @Nullable Console console() {
        Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }

    @Override
    public boolean isPerson() {
        return console() != null;
    }

    @Override
    public @Nullable String ask(String prompt) {
        Console console = console();
        return console == null ? null : console.readLine("%s", prompt);
    }

    @Override
    public @Nullable String readLine() {
        byte[] line = new byte[LONGEST_ANSWER];
        try {
            int length = PipedLine.read(new FileInputStream(FileDescriptor.in), line);
            String text = length < 0 ? null : new String(line, 0, length, Charset.defaultCharset());
            return text != null && text.indexOf(PipedLine.BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
        } catch (IOException closed) {
            return null;
        }
    }

    @Override
    public char @Nullable [] askPassword(String prompt) {
        Console console = console();
        return console == null ? null : hidden.ask(console, prompt);
    }

    @Override
    public Menu.@Nullable End browse(Menu menu, boolean colour, String ellipsis) {
        try {
            return isPerson() ? ArrowKeys.browse(menu, colour, ellipsis) : null;
        } catch (IOException keysUnavailable) {
            return null;
        }
    }

    @Override
    public void restore() {
        hidden.restore();
    }

    @Override
    public char[] readPassword() throws IOException {
        return PipedPassword.read(new FileInputStream(FileDescriptor.in), Charset.defaultCharset());
    }
}
