# SPDX-License-Identifier: Apache-2.0
"""Whether the runner finds what is wrong: one broken block of each kind, each in a page of its own."""

import os
import tempfile
import unittest

import links
from blocks import blocks
from page import Page

BROKEN = {
    "java that does not compile": ("java", "public class Wrong {\n    int a = b;\n}\n", ":4: error: cannot find symbol"),
    "java that nothing runs": ("java", "public class Idle {}\n", ":3: java: no command of the page runs Idle"),
    "java that only a comment names": ("java", "public class Idle {}\n```\n```sh\n: Idle # java Idle\n", "runs Idle"),
    "java that is a part": ("java", "int a;\n", ":3: java: not a whole program"),
    "a command that fails": ("sh", "true\nfalse\n", ":3: sh: failed"),
    "a command that fails in a pipe": ("sh", "false | true\n", ":3: sh: failed"),
    "a command that fails in a function": ("sh", "f() {\n  false\n  true\n}\nf\n", ":3: sh: failed"),
    "a variable that is not set": ("sh", "echo $nowhere\n", ":3: sh: failed"),
    "a shown command that fails": ("console", "$ false\n", "line 3: false\nfailed with the exit code 1"),
    "a command that is not there": ("console", "$ ./no-such-command\n...\n", "failed with the exit code 127"),
    "a program that is not there": ("console", "$ java Absent.java > /dev/null 2>&1\n", "failed with the exit code 1"),
    "a program that throws": (
        "java", "public class Bad {\n    public static void main(String[] a) { throw new Error(); }\n}\n```\n"
        "```console\n$ java Bad.java\n...\n", "java Bad.java\nfailed with the exit code 1"),
    "a program that throws in a loop": (
        "java", "public class Bad {\n    public static void main(String[] a) { throw new Error(); }\n}\n```\n"
        "```console\n$ for i in 1; do java Bad.java 2> /dev/null; echo $i; done\n1\n", "Bad.java\nfailed with the exit code 1"),
    "another exit code": ("console", "$ (exit 3)\n$ echo $?\n4\n", "line 4: echo $?\nprinted\n    3"),
    "another output": ("console", "$ true\n$ echo other\nthis\n", "line 4: echo other"),
    "too little output": ("console", "$ printf 'a\\nb\\n'\na\n", "line 3"),
    "a scenario": ("scenario", "5ms Nowhere\n", ":3: scenario: the simulator says"),
    "JSON": ("json", "{,}\n", ":3: json:"),
    "XML of nowhere": ("xml", "<a/>\n", ":3: xml: nobody can run this"),
    "Gradle of nowhere": ("gradle", "a\n", ":3: gradle: nobody can run this"),
    "no language": ("", "a\n", "nobody can run this"),
    "lines that the file lacks": ("xml", "<a/>\n", ":3: xml: pom.xml has no such lines", "<!-- docs: from pom.xml -->"),
    "no command": ("console", "\n", ":3: console: there is nothing in it"),
    "blank lines of a file": ("xml", "\n\n", "there is nothing in it", "<!-- docs: from pom.xml -->"),
    "nothing of a file": ("xml", "", "there is nothing in it", "<!-- docs: from pom.xml -->"),
    "only dots of a file": ("xml", "<!-- ... -->\n...\n", "shows nothing of pom.xml", "<!-- docs: from pom.xml -->"),
    "a file that is not there": ("xml", "<a/>\n", "nothing in Git is named a.xml", "<!-- docs: from a.xml -->"),
    "an idle exception": ("sh", "true\n", "has no mvn", "<!-- docs: without mvn: no reason -->"),
    "an exception for all that there is": ("sh", "mvn a\n", "nothing but mvn: not run", "<!-- docs: without mvn: why -->"),
    "an exception for the start of a word": ("sh", "true\n", "has no tr", "<!-- docs: without tr: why -->"),
    "an exception for everything": ("sh", "false\n", "does not say which command", "<!-- docs: without : because -->"),
    "an exception for a dot": ("sh", ".ci/no\n", "does not say which command", "<!-- docs: without .: because -->"),
}
GOOD = [
    ("java", "public class Good {\n    public static void main(String[] a) { System.out.println(a[0]); }\n}\n", ""),
    ("sh", "greet() { java Good.java \"$1\"; }\n", ""),
    ("console", "$ greet hello\nhello\n$ printf 'a\\nb\\nc in 20 ms\\n'\na\n...\nc in 7 ms\n", ""),
    ("console", "$ (exit 3)\n$ echo $?\n3\n", ""),
    ("console", "$ cat\none\ntwo\n", "<!-- docs: types one | two -->"),
    ("scenario", "5ms Connected\n", ""),
    ("json", "{}\n", ""),
    ("xml", "<modules>\n  <!-- ... -->\n</modules>\n", "<!-- docs: from pom.xml -->"),
]


class RunnerTest(unittest.TestCase):
    def test_finds_each_broken_block_and_its_line(self):
        for name, (language, text, expected, *comment) in BROKEN.items():
            with self.subTest(name):
                page = self.page([(language, text, *(comment or [""]))])
                self.assertEqual(len(page.failures), 1, page.failures)
                self.assertIn(expected, page.failures[0])
                self.assertIn(page.name + ":", page.failures[0])

    def test_lets_good_blocks_pass(self):
        page = self.page(GOOD)
        self.assertEqual(page.failures, [])
        self.assertEqual(page.ran, len(GOOD))

    def test_waits_no_longer_than_it_is_told_for_a_dial_without_an_end(self):
        page = self.page([("scenario", "0 OpenPort\n", "")], patience=1)
        self.assertIn(":3: scenario: a dial with it does not come to an end", "\n".join(page.failures))

    def test_lists_what_is_not_run(self):
        page = self.page([("sh", "false\n", "<!-- docs: not run: too long -->")])
        self.assertEqual(([], 0, 1), (page.failures, page.ran, len(page.not_run)))
        self.assertIn(":3: sh: too long", page.not_run[0])

    def test_refuses_a_comment_that_it_does_not_know(self):
        with self.assertRaisesRegex(ValueError, ":1: not understood"):
            self.page([("sh", "true\n", "<!-- docs: nor run -->")])
        with self.assertRaisesRegex(ValueError, ":1: not understood"):
            self.page([("sh", "true\n", "<!-- docs: not run:   -->")])

    def test_refuses_a_comment_that_belongs_to_no_block(self):
        comment = "<!-- docs: from pom.xml -->"
        for text in (f"{comment}\n\nA paragraph.\n\n```xml\n<a/>\n```\n", f"{comment}\n", f"{comment}\n\n{comment}\n",
                     f"{comment}\n\n# A heading\n", "<!-- docs: not run: why -->\n\n| a |\n|---|\n| b |\n"):
            with self.subTest(text), self.assertRaisesRegex(ValueError, "a page:1: belongs to no block: docs: "):
                blocks("a page", text)
        with self.assertRaisesRegex(ValueError, "a page:1: not understood"):
            blocks("a page", f"Words {comment}\n```xml\n<a/>\n```\n")

    def test_finds_links_that_lead_nowhere(self):
        text = "# A title\n[good](#a-title) [web](https://example.org)\n[bad](#a-tittle) ![gone](gone.svg)\n"
        text += '\n<img src="gone.png">\n'
        with tempfile.NamedTemporaryFile("w", suffix=".md", delete=False) as file:
            file.write(text)
        self.addCleanup(os.unlink, file.name)
        found = links.failures(file.name, text, {file.name})
        self.assertEqual([3, 3, 5], [int(line.split(":")[1]) for line in found])

    def page(self, parts, patience=Page.patience):
        # So that the first line of the first block is the third of the page.
        text = "".join(f"{comment}\n```{language}\n{code}```\n\n" for language, code, comment in parts)
        with tempfile.NamedTemporaryFile("w", suffix=".md", delete=False) as file:
            file.write(text)
        self.addCleanup(os.unlink, file.name)
        page = Page(file.name, os.getcwd(), self.jdk, self.tracked)
        page.name = file.name
        page.patience = patience
        page.run()
        return page


def run(jdk, tracked):
    RunnerTest.jdk, RunnerTest.tracked = jdk, tracked
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(RunnerTest)
    return unittest.TextTestRunner(verbosity=0).run(suite).wasSuccessful()
