# SPDX-License-Identifier: Apache-2.0
"""A bash in which the blocks of one page are run, one after the other, as a reader would."""

import os
import select
import signal
import subprocess

# Only to end what hangs: nothing here takes a minute.
PATIENCE_SECONDS = 600


class ShellGone(Exception):
    """The shell has ended or hangs; its argument says which."""


class Shell:
    def __init__(self, folder, environment):
        self._folder = folder
        self._code = 0  # of the command before, which the next one can show
        answers, to_answers = os.pipe()
        self._answers = os.fdopen(answers)
        os.set_inheritable(to_answers, True)
        self._process = subprocess.Popen(
            ["bash", "--noprofile", "--norc"], cwd=folder, env=environment | {"ANSWERS": str(to_answers)},
            stdin=subprocess.PIPE, text=True, pass_fds=[to_answers], start_new_session=True)
        os.close(to_answers)

    def run(self, command, typed="", strict=False):
        """The exit code of a command and what it printed, errors included."""
        hidden = os.path.join(self._folder, ".docs")
        os.makedirs(hidden, exist_ok=True)
        for name, text in (("command", command), ("typed", typed), ("printed", "")):
            with open(os.path.join(hidden, name), "w", encoding="utf-8") as file:
                file.write(text)
        self._process.stdin.write(
            ("set -euo pipefail\n" if strict else f"(exit {self._code})\n")
            + ". ./.docs/command < .docs/typed > .docs/printed 2>&1\n"
            + 'code=$?; set +eu +o pipefail; echo $code >&"$ANSWERS"\n')
        self._process.stdin.flush()
        ready, _, _ = select.select([self._answers], [], [], PATIENCE_SECONDS)
        code = self._answers.readline().strip() if ready else None
        with open(os.path.join(hidden, "printed"), encoding="utf-8", errors="replace") as file:
            printed = file.read()
        if not code:
            raise ShellGone(("failed or ended the shell" if ready else "hangs") + ", having printed:\n" + printed)
        self._code = int(code)
        return self._code, printed

    def close(self):
        self._process.stdin.close()
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._process.wait()
        self._answers.close()
