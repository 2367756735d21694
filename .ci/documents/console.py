# SPDX-License-Identifier: Apache-2.0
"""Blocks that show commands with what they print."""

import re

DURATION = re.compile(r"\b\d+(?:[.:]\d+)*(?: |\u00a0)?(ms|s|min)\b")


def commands(text):
    """Pairs of the line within the block, from 0, the command, and the lines it is said to print."""
    found = []
    for number, line in enumerate(text.splitlines()):
        if line.startswith("$ "):
            found.append((number, line[2:], []))
        elif not found:
            raise ValueError("a console block begins with a command: $ ...")
        elif line.startswith("> ") and not found[-1][2]:
            at, command, _ = found[-1]
            found[-1] = (at, f"{command}\n{line[2:]}", [])
        else:
            found[-1][2].append(line)
    return found


def matches(shown, printed):
    """Whether a command printed what the page shows."""
    wanted = [_plain(line) for line in shown]
    given = [_plain(line) for line in printed.splitlines()]
    while given and not given[-1]:
        given.pop()
    while wanted and not wanted[-1]:
        wanted.pop()
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else _expression(line) + r"\n" for line in wanted)
    return re.fullmatch(pattern, "".join(line + "\n" for line in given)) is not None


def _plain(line):
    # Columns move with the width of a duration.
    return re.sub(r"\s+", " ", DURATION.sub(r"N \1", line)).strip()


def _expression(line):
    return ".*".join(re.escape(part) for part in line.split("..."))
