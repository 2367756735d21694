#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares the tests that ran on Linux with those that ran on the Windows JVM.

Usage: compare_tests.py MODULE TEST_CLASSES LINUX_REPORTS WINDOWS_REPORTS

Both sides are JUnit XML. Every test that ran on Linux must have run on Windows, each as often (parameters,
repetitions). The exception: a test that an @EnabledOnOs or @DisabledOnOs switches off; it is listed with its reason.
Prints one line of numbers, the longest tests, then what is missing. Exit status 1 when something is missing or either
side is empty.
"""

import collections
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

# What JUnit says when one of its two OS annotations switched a test off (in both directions the same words).
OS_ANNOTATION = "Disabled on operating system: "
MOST_LISTED = 20
LONGEST_LISTED = 4
OF_PARENT = "parent was skipped: "


def tests(reports, test_classes):
    """Counts executions and their seconds by (class, method), and collects the reasons of tests that did not run."""
    ran = collections.Counter()
    seconds = collections.Counter()
    reasons = {}
    for file in sorted(pathlib.Path(reports).glob("TEST-*.xml")):
        for case in ElementTree.parse(file).iter("testcase"):
            class_name = case.get("classname")
            # Reports of classes that no longer exist stay in the folder when nobody ran `mvn clean`.
            if not (test_classes / (class_name.replace(".", "/") + ".class")).exists():
                continue
            key = (class_name, case.get("name").split("(")[0])
            skipped = case.find("skipped")
            if skipped is None:
                ran[key] += 1
                seconds[key] += float((case.get("time") or "0").replace(",", ""))
            else:
                reasons[key] = (skipped.get("message") or skipped.text or "no reason given").strip()
    return ran, seconds, reasons


def main():
    module, test_classes, linux_reports, windows_reports = sys.argv[1:]
    linux, _, _ = tests(linux_reports, pathlib.Path(test_classes))
    windows, seconds, reasons = tests(windows_reports, pathlib.Path(test_classes))
    excused, missing = [], []
    for key, count in sorted(linux.items()):
        lacking = count - windows[key]
        reason = reasons.get(key, "did not run").removeprefix(OF_PARENT)
        if lacking > 0:
            (excused if reason.startswith(OS_ANNOTATION) else missing).append((key, lacking, reason))
    only_windows = sorted(key for key in windows if key not in linux)
    print(f"{module}: {linux.total()} tests ran on Linux, {windows.total()} on Windows; "
          f"{sum(n for _, n, _ in excused)} not meant for Windows, {sum(n for _, n, _ in missing)} missing")
    print("  longest: " + ", ".join(f"{class_name.rpartition('.')[2]}.{method} {time:.1f} s"
                                     for (class_name, method), time in seconds.most_common(LONGEST_LISTED)))
    for (class_name, method), count, reason in excused:
        print(f"  not meant for Windows: {class_name}.{method} ({count}): {reason}")
    for class_name, method in only_windows[:MOST_LISTED]:
        print(f"  only on Windows: {class_name}.{method} ({windows[class_name, method]})")
    if len(only_windows) > MOST_LISTED:
        print(f"  only on Windows: {len(only_windows) - MOST_LISTED} more; is the Linux run an old one?")
    for (class_name, method), count, reason in missing:
        print(f"  MISSING: {class_name}.{method} ({count}): {reason}")
    if not linux:
        print(f"  MISSING: no test reports of Linux in {linux_reports}; run `mvn verify` first")
    sys.exit(1 if missing or not linux or not windows else 0)


if __name__ == "__main__":
    main()
