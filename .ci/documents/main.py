# SPDX-License-Identifier: Apache-2.0
"""Runs the pages that are named, or all that Git knows, and says what failed, and what was not run and why."""

import glob
import os
import re
import subprocess
import sys

import links
import selftest
from page import Page


def jdk():
    """The folder of a JDK that can run rasffm: JAVA_HOME, or the newest in the usual place."""
    places = [os.environ.get("JAVA_HOME", "")] + sorted(glob.glob("/usr/lib/jvm/*"))
    found = [(_version(place), place) for place in places if os.path.exists(f"{place}/bin/javac")]
    if not found or max(found)[0] < 22:
        sys.exit("docs: needs a JDK 22 or newer in JAVA_HOME or below /usr/lib/jvm")
    return max(found)[1]


def _version(place):
    try:
        with open(f"{place}/release", encoding="utf-8") as file:
            return int(re.search(r'^JAVA_VERSION="(\d+)', file.read(), re.MULTILINE).group(1))
    except (OSError, AttributeError):
        return 0


def main(arguments):
    root = os.getcwd()
    tracked = set(subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True).stdout.split("\n"))
    listing = "--list" in arguments
    names = [name for name in arguments if name != "--list"] or sorted(n for n in tracked if n.endswith(".md"))
    failures, not_run, ran, java = [], [], 0, jdk()
    if not arguments and not selftest.run(java, tracked):
        sys.exit("docs: the runner itself does not find what is wrong")
    for name in names:
        try:
            page = Page(name, root, java, tracked)
        except ValueError as mistake:
            failures.append(str(mistake))
            continue
        wrong = links.failures(name, page.text, tracked)
        if listing:
            for block in page.blocks:
                print(f"{block.place}: {block.language} {block.directive} {block.argument}".rstrip())
            continue
        if page.blocks:
            page.run()
        wrong += page.failures
        ran += page.ran
        not_run += page.not_run
        failures += wrong
        if page.blocks or wrong:
            print(f"{name}: {page.ran} blocks ran, {len(page.not_run)} not, {len(wrong)} failures", flush=True)
    for line in not_run:
        print(f"docs: not run: {line}")
    for line in failures:
        print(f"docs: FAILED: {line}", file=sys.stderr)
    if not listing:
        print(f"docs: {len(names)} pages, {ran} blocks ran, {len(not_run)} not run, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
