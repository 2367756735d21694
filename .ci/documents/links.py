# SPDX-License-Identifier: Apache-2.0
"""The links and pictures of the pages: whether what they point to is there. The web is not asked."""

import os
import re
from urllib.parse import unquote

from blocks import tokens

HTML_LINK = re.compile(r'(?:href|src|srcset)="([^"]+)"')


def failures(page, text, tracked):
    """A line for each link of the page that leads nowhere."""
    found = []
    for line, target in _links(text):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = unquote(target).partition("#")
        file = os.path.normpath(os.path.join(os.path.dirname(page), path)) if path else page
        if file not in tracked and not any(name.startswith(file.rstrip("/") + "/") for name in tracked):
            found.append(f"{page}:{line}: nothing in Git is named {file}")
        elif anchor and file.endswith(".md"):
            with open(file, encoding="utf-8") as other:
                if anchor not in _anchors(other.read()):
                    found.append(f"{page}:{line}: {file} has no heading #{anchor}")
    return found


def _links(text):
    for token in tokens(text):
        if token.type == "html_block":
            yield from ((token.map[0] + 1, target) for target in HTML_LINK.findall(token.content))
        line = token.map[0] + 1 if token.map else 0
        for child in token.children or ():
            if child.type == "softbreak":
                line += 1
            target = child.attrGet("href") or child.attrGet("src")
            if target:
                yield line, target
            elif child.type == "html_inline":
                yield from ((line, target) for target in HTML_LINK.findall(child.content))


def _anchors(text):
    """The names that GitHub gives the page's headings."""
    seen, names, heading = {}, set(), False
    for token in tokens(text):
        if heading:
            words = "".join(child.content for child in token.children if child.type in ("text", "code_inline"))
            name = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
            count = seen.get(name, 0)
            seen[name] = count + 1
            names.add(f"{name}-{count}" if count else name)
        heading = token.type == "heading_open"
    return names
