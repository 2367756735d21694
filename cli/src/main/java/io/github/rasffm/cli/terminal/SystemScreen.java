/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.terminal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where this process's standard output goes. */
final class SystemScreen implements Screen {
    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;
    private static final int NARROWEST = 20;

    private final boolean screen;
    private final int told;
    private int width;
    private int height;
    private volatile boolean stale;
    private Interrupts.@Nullable Registration resizes;

    /**
     * Measures it.
     *
     * @param screen whether it is a screen at all
     * @param environment whose COLUMNS count more than what the terminal says
     */
    SystemScreen(boolean screen, Map<String, String> environment) {
        this.screen = screen;
        this.told = number(environment.getOrDefault("COLUMNS", ""));
        this.width = told;
        if (screen && told == 0) {
            measure();
        }
    }

    private void measure() {
        if (WindowsConsole.exists()) {
            WindowsConsole.Size size = WindowsConsole.size().orElse(new WindowsConsole.Size(0, 0));
            height = size.rows();
            width = told == 0 ? size.columns() : told;
            return;
        }
        String[] size = Stty.exists() ? Stty.run("size").strip().split(" ", -1) : new String[0];
        height = size.length == 2 ? number(size[0]) : 0;
        width = told == 0 && size.length == 2 ? number(size[1]) : told;
    }

    private static int number(String text) {
        return text.strip().matches("[0-9]{1,4}") ? Integer.parseInt(text.strip()) : 0;
    }

    @Override
    public int width() {
        if (!screen) {
            return Terminal.UNLIMITED;
        }
        return width == 0 ? USUAL_WIDTH : Math.max(NARROWEST, width);
    }

    @Override
    public int height() {
        return height == 0 ? USUAL_HEIGHT : height;
    }

    // Asking a terminal takes a process; its signal says when that is worth while. Windows has none, and is asked.
    @Override
    public boolean isResized() {
        if (!screen) {
            return false;
        }
        int widthBefore = width;
        int heightBefore = height;
        if (resizes == null) {
            resizes = Signals.on("WINCH", () -> stale = true);
            measure();
            return false;
        }
        if (stale || WindowsConsole.exists()) {
            stale = false;
            measure();
        }
        return width != widthBefore || height != heightBefore;
    }

    @Override
    public boolean isGone() {
        return !screen && Pipe.isBroken();
    }
}
