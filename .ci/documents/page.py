# SPDX-License-Identifier: Apache-2.0
"""Runs one page in a folder of its own that looks like the checkout."""

import json
import os
import re
import subprocess
import tempfile
from dataclasses import replace

import console
from blocks import blocks
from shell import PATIENCE_SECONDS, Shell, ShellGone

CLASS = re.compile(r"^public class (\w+)", re.MULTILINE)
PACKAGE = re.compile(r"^package ([\w.]+);", re.MULTILINE)
MODULE = re.compile(r"^module ", re.MULTILINE)
CLIENT = "simulator/target/cmake/client"


class Page:
    patience = PATIENCE_SECONDS

    def __init__(self, path, root, jdk, tracked):
        self._path, self._root, self._jdk, self._tracked = path, root, jdk, tracked
        with open(path, encoding="utf-8") as file:
            self.text = file.read()
        self.blocks = blocks(path, self.text)
        self.failures, self.not_run, self.ran = [], [], 0
        self._programs = []

    def run(self):
        with tempfile.TemporaryDirectory(prefix="docs-") as folder:
            self._folder = folder
            for name in os.listdir(self._root):
                os.symlink(os.path.join(self._root, name), os.path.join(folder, name))
            self._started = os.path.join(folder, ".docs", "started")
            self._put_launchers(os.path.join(folder, ".docs", "bin"))
            self._shell = Shell(folder, self._environment())
            try:
                self._run_blocks()
                self._check_programs()
            except ShellGone:
                pass
            finally:
                self._shell.close()

    def _put_launchers(self, folder):
        """Commands java and javac that write down what they are given."""
        os.makedirs(folder)
        for name in ("java", "javac"):
            file = os.path.join(folder, name)
            with open(file, "w", encoding="utf-8") as out:
                out.write(f'#!/bin/sh\n"{self._jdk}/bin/{name}" "$@"\ncode=$?\n'
                          f'printf "%s {name} %s\\n" $code "$*" >> "{self._started}"\nexit $code\n')
            os.chmod(file, 0o755)

    def _check_programs(self):
        started = self._java_commands()
        for block, file in self._programs:
            simple = os.path.basename(file).removesuffix(".java")
            # A module has no program of its own: it is only compiled.
            launcher = "javac" if simple == "module-info" else "java"
            if not re.search(rf"^\d+ {launcher} (?:.*[ ./])?{simple}(?:\.java)?(?: |$)", started, re.MULTILINE):
                self.failures.append(f"{block.place}: {block.language}: no command of the page runs {simple}")

    def _java_commands(self):
        """A line each: the exit code, java or javac, what it was given."""
        if not os.path.exists(self._started):
            return ""
        with open(self._started, encoding="utf-8") as file:
            return file.read()

    def _check_hidden(self, before):
        """A loop or a pipe that ends well may have a program in it that does not."""
        for line in self._java_commands()[len(before):].splitlines():
            code, _, command = line.partition(" ")
            if code != "0":
                raise ValueError(f"{command}\nfailed with the exit code {code}, which nothing shows")

    def _run_blocks(self):
        for block in self.blocks:
            try:
                if block.directive == "not run":
                    self.not_run.append(f"{block.place}: {block.language}: {block.argument}")
                    continue
                if block.directive == "without":
                    block = self._without(block)
                self._run_block(block)
                self.ran += 1
            except ShellGone as gone:
                self.failures.append(f"{block.place}: {block.language}: {gone}")
                raise
            except (ValueError, OSError) as wrong:
                self.failures.append(f"{block.place}: {block.language}: {wrong}")

    def _without(self, block):
        command, _, reason = block.argument.partition(": ")
        if not re.match(r"\w", command) or not reason.strip():
            raise ValueError(f"does not say which command is not run, and why: without {block.argument}")
        kept = [line for line in block.text.splitlines(True) if not f"{line.strip()} ".startswith(f"{command} ")]
        if len(kept) == len(block.text.splitlines()):
            raise ValueError(f"has no {command}, though the page says that it is not run")
        if not kept:
            raise ValueError(f"has nothing but {command}: not run")
        self.not_run.append(f"{block.place}: {command}: {reason}")
        return replace(block, text="".join(kept))

    def _run_block(self, block):
        if not block.text.strip():
            raise ValueError("there is nothing in it")
        if block.directive == "from":
            self._compare(block)
        elif block.language == "java":
            self._compile(block)
        elif block.language == "sh":
            before = self._java_commands()
            self._shell.run(block.text, _typed(block), strict=True)
            self._check_hidden(before)
        elif block.language == "console":
            self._show(block)
        elif block.language == "scenario":
            self._dial(block)
        elif block.language == "json":
            json.loads(block.text)
        else:
            raise ValueError("nobody can run this: name its file, or why it is not run (.ci/documents/blocks.py)")

    def _compare(self, block):
        if block.argument not in self._tracked:
            raise ValueError(f"nothing in Git is named {block.argument}")
        with open(block.argument, encoding="utf-8") as file:
            lines = [line.strip() for line in file if line.strip()]
        parts = re.split(r"^\s*(?://|#|<!--)?\s*\.\.\.\s*(?:-->)?$", block.text, flags=re.MULTILINE)
        if not "".join(parts).strip():
            raise ValueError(f"shows nothing of {block.argument}")
        at = 0
        for part in parts:
            wanted = [line.strip() for line in part.splitlines() if line.strip()]
            starts = (i for i in range(at, len(lines) - len(wanted) + 1) if lines[i:i + len(wanted)] == wanted)
            start = next(starts, None)
            if start is None:
                raise ValueError(f"{block.argument} has no such lines:\n{part.rstrip()}")
            at = start + len(wanted)

    def _compile(self, block):
        listed = block.directive == "compiled"
        if listed:
            self.not_run.append(f"{block.place}: only compiled: {block.argument}")
        name = _file_name(block.text)
        file = os.path.join(self._folder, name)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "w", encoding="utf-8") as out:
            out.write(block.text)
        # A module is compiled by the page's own commands, together with what it holds.
        if name != "module-info.java":
            self._compiles(block, file, listed)
        if not listed:
            self._programs.append((block, name))

    def _compiles(self, block, file, with_others):
        jars = _one(os.path.join(self._root, "src/target"), r"rasffm-[\d.]+(-SNAPSHOT)?\.jar")
        if with_others:
            jars += os.pathsep + self._others()
        said = subprocess.run(
            [f"{self._jdk}/bin/javac", "-Xlint:all", "-Werror", "-d", os.path.join(self._folder, ".docs"), "-cp", jars, file],
            capture_output=True, text=True, check=False)
        if said.returncode:
            # The compiler's lines, as those of the page.
            shift = block.line - 1
            text = re.sub(rf"{re.escape(file)}:(\d+)", lambda at: f"{block.page}:{int(at.group(1)) + shift}", said.stderr)
            raise ValueError(f"does not compile:\n{text}")

    def _others(self):
        """What the benchmarks have on their class path, JNA among it."""
        try:
            with open(os.path.join(self._root, "bench/target/dependencies"), encoding="utf-8") as file:
                return file.read().strip()
        except FileNotFoundError:
            raise ValueError("build the benchmarks first, as they bring JNA: mvn package -pl bench -am") from None

    def _show(self, block):
        commands = console.commands(block.text)
        following = [command for _, command, _ in commands[1:]] + [""]
        for (line, command, shown), then in zip(commands, following):
            before = self._java_commands()
            code, printed = self._shell.run(command, _typed(block))
            if code and then != "echo $?":
                raise ValueError(f"line {block.line + line}: {command}\nfailed with the exit code {code}, which no"
                                 f" \"$ echo $?\" shows, having printed\n{_indented(printed)}")
            if not code:
                self._check_hidden(before)
            if not console.matches(shown, printed):
                raise ValueError(f"line {block.line + line}: {command}\nprinted\n{_indented(printed)}")

    def _dial(self, block):
        scenario = os.path.join(self._folder, "block.scenario")
        with open(scenario, "w", encoding="utf-8") as out:
            out.write(block.text)
        try:
            said = subprocess.run(
                [os.path.join(self._root, CLIENT), "dial", "Office"], capture_output=True, text=True, check=False,
                timeout=self.patience, env=os.environ | {"RASSIM_SCENARIO": scenario, "RASSIM_CLOCK": "virtual"})
        except subprocess.TimeoutExpired:
            raise ValueError("a dial with it does not come to an end") from None
        if "rassim:" in said.stderr or not re.search(r"dialled Office state \d+|dial failed \d+", said.stdout):
            raise ValueError(f"the simulator says:\n{said.stdout}{said.stderr}")

    def _environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("RASSIM_", "MAVEN_"))}
        return kept | {
            "rasffm": self._root,
            "JAVA_HOME": self._jdk,
            "PATH": f"{self._folder}/.docs/bin:{self._jdk}/bin:{os.environ['PATH']}",
            # Where the command keeps the simulator's connections.
            "XDG_RUNTIME_DIR": os.path.join(self._folder, ".docs"),
            "LC_ALL": "C.UTF-8",
            "TERM": "dumb",
        }


def _typed(block):
    if block.directive != "types":
        return ""
    return "".join(line.strip() + "\n" for line in block.argument.split("|"))


def _file_name(program):
    if MODULE.search(program):
        return "module-info.java"
    name, package = CLASS.search(program), PACKAGE.search(program)
    if not name:
        raise ValueError("not a whole program: no public class")
    folder = package.group(1).replace(".", "/") + "/" if package else ""
    return f"{folder}{name.group(1)}.java"


def _one(folder, name):
    found = [file for file in os.listdir(folder) if re.fullmatch(name, file)]
    if len(found) != 1:
        raise ValueError(f"{folder} should have one {name}, not {found}")
    return os.path.join(folder, found[0])


def _indented(text):
    return "".join(f"    {line}\n" for line in text.splitlines())
