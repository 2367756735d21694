# SPDX-License-Identifier: Apache-2.0
"""The blocks of code of a page, and what is to be done with each.

Its language says that:
  java      a whole program: is compiled without a warning, and a later command of the page has to run it
  sh        is run; every command has to succeed
  console   "$ " is before a command, "> " before its next line; the rest is what it prints, where "..." is any text,
            or alone on its line any lines, and durations are all the same
  scenario  is taken by the simulator, and a dial with it comes to an end
  json      can be read as JSON
  other     has to be one of the cases below

A comment right before the block changes it:
  <!-- docs: from FILE -->       it is a part of that file, which the build compiles and runs; "..." leaves lines out
  <!-- docs: types A | B -->     what somebody types into its commands, a line each
  <!-- docs: compiled: REASON --> a program that is compiled, with JNA too, and listed with the reason why it is not run
  <!-- docs: not run: REASON --> neither run nor compared; the runner lists it with the reason
  <!-- docs: without COMMAND: REASON --> the same for the lines that begin with this command; the others are run

A table after "from FILE" is compared in the same way.
"""

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt

COMMENT = re.compile(r"<!-- docs: (from|types|not run:|compiled:|without) (.+?) -->")


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
    found, comment = [], None
    for token in tokens(text):
        if token.type in ("fence", "code_block"):
            directive, argument = comment or ("", "")
            words = token.info.split()
            language = words[0] if words else ""
            first = token.map[0] + (2 if token.type == "fence" else 1)
            found.append(Block(page, first, language, token.content, directive.rstrip(":"), argument))
        if token.type == "html_block":
            match = COMMENT.match(token.content)
            if "docs:" in token.content and not match:
                raise ValueError(f"{page}:{token.map[0] + 1}: not understood: {token.content.strip()}")
            comment = match.groups() if match else None
        elif token.type == "table_open" and comment and comment[0] == "from":
            rows = text.splitlines()[token.map[0]:token.map[1]]
            found.append(Block(page, token.map[0] + 1, "table", "\n".join(rows), *comment))
            comment = None
        elif token.nesting == 0 or token.type.endswith("_open"):
            comment = None
    return found
