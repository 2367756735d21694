# SPDX-License-Identifier: Apache-2.0
"""The blocks of code of a page, and what is to be done with each.

Its language says that:
  java      a whole program: is compiled without a warning, and a command of the page has to run it
  sh        is run; every command has to succeed, also in a pipe, and every variable to be set
  console   "$ " is before a command, "> " before its next line; the rest is what it prints, where "..." is any text,
            or alone on its line any lines, and durations are all the same. It has to succeed, as a shell sees it (of a
            pipe its last command), unless the next command is "$ echo $?"; so has every java and javac in it
  scenario  is taken by the simulator, and a dial with it comes to an end
  json      can be read as JSON
  other     has to be one of the cases below

A comment right before the block changes it:
  <!-- docs: from FILE -->       it is a part of that file, which the build compiles and runs; "..." leaves lines out
  <!-- docs: types A | B -->     what somebody types into its commands, a line each
  <!-- docs: compiled: REASON --> a program that is compiled, with JNA too, and listed with the reason why it is not run
  <!-- docs: not run: REASON --> neither run nor compared; the runner lists it with the reason
  <!-- docs: without COMMAND: REASON --> the same for the lines that begin with this command; the others are run

A table after "from FILE" is compared in the same way. A comment that no block follows at once is a mistake.

Not seen: code in HTML's <pre> or in comments, links in single quotes (href='x'), and a duration that is another one
than the page shows.
"""

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt

COMMENT = re.compile(r"<!-- docs: (from|types|not run:|compiled:|without) (\S.*?) -->")


@dataclass(frozen=True)
class Block:
    page: str
    line: int
    language: str
    text: str
    directive: str = ""
    argument: str = ""

    @property
    def place(self):
        return f"{self.page}:{self.line}"


def tokens(text):
    return MarkdownIt("commonmark").enable("table").parse(text)


def blocks(page, text):
    """The page's blocks, in its order; indented code is one without a language."""
    found, comment, said_at = [], None, 0
    for token in tokens(text):
        compared = token.type == "table_open" and comment and comment[0] == "from"
        belongs = compared or token.type in ("fence", "code_block")
        if comment and not belongs:
            raise ValueError(f"{page}:{said_at}: belongs to no block: docs: {' '.join(comment)}")
        if token.type in ("fence", "code_block"):
            directive, argument = comment or ("", "")
            words = token.info.split()
            language = words[0] if words else ""
            first = token.map[0] + (2 if token.type == "fence" else 1)
            found.append(Block(page, first, language, token.content, directive.rstrip(":"), argument))
            comment = None
        elif token.type in ("html_block", "inline") and "<!-- docs:" in token.content:
            match = COMMENT.fullmatch(token.content.strip())
            said_at = token.map[0] + 1
            if token.type == "inline" or not match:
                raise ValueError(f"{page}:{said_at}: not understood: {token.content.strip()}")
            comment = match.groups()
        elif compared:
            rows = text.splitlines()[token.map[0]:token.map[1]]
            found.append(Block(page, token.map[0] + 1, "table", "\n".join(rows), *comment))
            comment = None
    if comment:
        raise ValueError(f"{page}:{said_at}: belongs to no block: docs: {' '.join(comment)}")
    return found
