# SPDX-License-Identifier: Apache-2.0
"""The pictures: what is typed for each. Each is written twice, for light and for dark pages."""

import io
import os
import sys
from xml.sax.saxutils import escape

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from terminal import Terminal

COLUMNS, ROWS = 60, 40
FOLDER = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(FOLDER))


def dial(terminal):
    terminal.run("ras dial Office")


def failure(terminal):
    terminal.run("ras dial Office")


def hangup(terminal):
    for entry in ("Office", "Home", "Modem"):
        terminal.run(f"ras dial {entry}")
    terminal.clear()
    terminal.type("ras hangup\r")
    terminal.wait_for("Modem")


def demo(terminal):
    terminal.type("ras demo\r")
    terminal.wait_for("begin")
    terminal.type("\r")
    terminal.wait_for("go on")


# Name, what makes the simulator interesting, what is typed.
PICTURES = [
    ("dial", {}, dial),
    ("failure", {"RASSIM_SCENARIO": "failsAuthentication"}, failure),
    ("hangup", {"RASSIM_CLOCK": "20x"}, hangup),
    ("demo", {}, demo),
]


def colours(*hexadecimal):
    return [tuple(bytes.fromhex(colour)) for colour in hexadecimal]


# Background, text, then the eight colours and their bright ones.
LIGHT = TerminalTheme(
    *colours("f6f8fa", "1f2328"),
    colours("24292f", "cf222e", "116329", "7d4e00", "0969da", "8250df", "1b7c83", "6e7781"),
    colours("57606a", "a40e26", "1a7f37", "633c01", "218bff", "a475f9", "3192aa", "8c959f"))
DARK = TerminalTheme(
    *colours("161b22", "e6edf3"),
    colours("484f58", "ff7b72", "3fb950", "d29922", "58a6ff", "bc8cff", "39c5cf", "b1bac4"),
    colours("6e7681", "ffa198", "56d364", "e3b341", "79c0ff", "d2a8ff", "56d4dd", "ffffff"))

# No frame that imitates one system's windows, no font from the net.
FORMAT = """<svg viewBox="0 0 WIDTH HEIGHT" xmlns="http://www.w3.org/2000/svg" role="img">
<title>TITLE</title>
<style>
.{unique_id}-matrix {{ font: {char_height}px/{line_height}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
<rect width="WIDTH" height="HEIGHT" rx="8" fill="BACKGROUND"/>
<g class="{unique_id}-matrix" transform="translate(16, 12)">
{backgrounds}
{matrix}
</g>
</svg>
"""


def write(name, lines):
    for shade, theme in (("light", LIGHT), ("dark", DARK)):
        console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor",
                          legacy_windows=False)
        for line in lines:
            console.print(line, soft_wrap=True, no_wrap=True, overflow="ignore", crop=False)
        code = FORMAT
        for word, value in (("WIDTH", round(COLUMNS * 12.2 + 32)), ("HEIGHT", round(len(lines) * 24.4 + 24)),
                            ("TITLE", escape(lines[0].plain)), ("BACKGROUND", theme.background_color.hex)):
            code = code.replace(word, str(value))
        svg = console.export_svg(theme=theme, code_format=code, unique_id=f"{name}-{shade}", font_aspect_ratio=0.61)
        with open(os.path.join(FOLDER, f"{name}-{shade}.svg"), "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(line.rstrip() for line in svg.splitlines() if line.strip()) + "\n")


def main(wanted):
    known = [name for name, _, _ in PICTURES]
    for name in wanted:
        if name not in known:
            sys.exit(f"pictures: no {name}; there are {', '.join(known)}")
    for name, environment, scene in PICTURES:
        if wanted and name not in wanted:
            continue
        terminal = Terminal(ROOT, COLUMNS, ROWS, environment)
        try:
            scene(terminal)
            write(name, terminal.lines())
        finally:
            terminal.close()
        print(f"pictures: {name}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
