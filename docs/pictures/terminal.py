# SPDX-License-Identifier: Apache-2.0
"""A terminal of which pictures can be taken: a bash in a pty, and the screen that it would show."""

import os
import shutil
import tempfile
import time
from itertools import groupby

import pexpect
import pyte
from rich.style import Style
from rich.text import Text

FAINT, NOT_FAINT = 2, 22
PROMPT = "$ "
PATIENCE_SECONDS = 120
COLOURS = {"brown": "yellow", "brightbrown": "bright_yellow"}


class Screen(pyte.Screen):
    """pyte knows no faint text; blinking, which nothing here does, stands for it."""

    def select_graphic_rendition(self, *attributes, **keywords):
        seen = []
        for attribute in attributes:
            seen += {FAINT: [5], NOT_FAINT: [NOT_FAINT, 25]}.get(attribute, [attribute])
        super().select_graphic_rendition(*seen, **keywords)


class Terminal:
    def __init__(self, root, columns, rows, environment):
        self._screen = Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._folder = tempfile.mkdtemp(prefix="pictures-")
        kept = {name: os.environ[name] for name in ("HOME", "JAVA_HOME", "PATH") if name in os.environ}
        self._shell = pexpect.spawn(
            "bash", ["--noprofile", "--norc"], dimensions=(rows, columns), encoding="utf-8", codec_errors="replace",
            cwd=self._folder, timeout=PATIENCE_SECONDS, env=kept | environment | {
                "PATH": f"{root}:{kept['PATH']}", "PS1": PROMPT, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
                # Where the command keeps the simulator's connections.
                "XDG_RUNTIME_DIR": self._folder})
        self.wait_for(PROMPT.strip())

    def run(self, command):
        """Types a command and waits until it has ended."""
        self.type(command + "\r")
        self._wait(lambda: self._last_line() == PROMPT.strip() and self._screen.cursor.x == len(PROMPT))

    def type(self, text):
        self._shell.send(text)
        self._read(0.2)

    def wait_for(self, text):
        self._wait(lambda: any(text in line for line in self._screen.display))

    def clear(self):
        self.type("clear\r")
        self._wait(lambda: self._screen.display[0].rstrip() == PROMPT.strip())

    def lines(self):
        """What stands on the screen now, without the empty lines and the prompt at its end."""
        lines = [self._line(row) for row in range(self._screen.lines)]
        while lines and lines[-1].plain.strip() in ("", PROMPT.strip()):
            lines.pop()
        return lines

    def close(self):
        self._shell.close(force=True)
        shutil.rmtree(self._folder)

    def _wait(self, done):
        until = time.monotonic() + PATIENCE_SECONDS
        while not done():
            if time.monotonic() > until:
                raise TimeoutError("the screen stays\n" + "\n".join(self._screen.display))
            self._read(0.05)

    def _read(self, seconds):
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            try:
                self._stream.feed(self._shell.read_nonblocking(65536, left))
            except pexpect.TIMEOUT:
                return

    def _last_line(self):
        return self._screen.display[self._screen.cursor.y].rstrip()

    def _line(self, row):
        chars = [self._screen.buffer[row][column] for column in range(self._screen.columns)]
        text = Text()
        for style, alike in groupby(chars, _style):
            text.append("".join(char.data for char in alike), style)
        text.rstrip()
        return text


def _style(char):
    return Style(color=_colour(char.fg), bgcolor=_colour(char.bg), bold=char.bold, dim=char.blink,
                 underline=char.underscore, reverse=char.reverse)


def _colour(name):
    if name == "default":
        return None
    if len(name) == 6 and all(digit in "0123456789abcdef" for digit in name):
        return "#" + name
    return COLOURS.get(name, name.replace("bright", "bright_"))
