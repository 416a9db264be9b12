# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""Scenarios, and the lines that say what became of them."""

import contextlib
import importlib
import os
import pkgutil
import time
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
SCENARIOS = []


class Skip(Exception):
    """What a scenario needs is not there; the reason."""


def scenario(sample=False):
    """Makes a function a scenario: a story with checks. The sample is what `./postern test` runs."""

    def register(function):
        SCENARIOS.append((function, sample))
        return function

    return register


class Report:
    """Prints a line a check, as `./postern test` counts them."""

    def __init__(self, full):
        self.full = full
        self.failures = 0

    @contextlib.contextmanager
    def check(self, name):
        """What happens within is one check. Whatever goes wrong there, the other checks go on."""
        try:
            yield
            self._line("passed", name)
        except Skip as reason:
            self._line("skipped", f"{name}: {reason}")
        except Exception as failure:
            self._failed(name, failure)

    def _failed(self, name, failure):
        self.failures += 1
        self._line("FAILED", name)
        where = traceback.extract_tb(failure.__traceback__)[-1]
        self.note(f"{os.path.basename(where.filename)}:{where.lineno}: {where.line}")
        for line in str(failure).splitlines()[-25:]:
            self.note(line)

    def _line(self, outcome, name):
        print(f"  {outcome:<7}  lab: {name}", flush=True)

    def note(self, text):
        print(f"           {text}", flush=True)

    def play(self, function, lab):
        """A scenario that breaks off outside its checks counts as one that failed."""
        begun = time.monotonic()
        try:
            lab.ordinary()
            function(lab, self)
        except Skip as reason:
            self._line("skipped", f"{function.__name__}: {reason}")
        except Exception as failure:
            self._failed(function.__name__, failure)
        self.note(f"{function.__name__}: {time.monotonic() - begun:.0f} s")


def load():
    """All scenarios, in the order of the files' names."""
    for module in sorted(found.name for found in pkgutil.iter_modules([f"{HERE}/scenarios"])):
        importlib.import_module(f"scenarios.{module}")
    return SCENARIOS


def run(lab, full, wanted):
    """Plays the scenarios of those names, or all, or the sample. Whether every check passed."""
    report = Report(full)
    for function, sample in load():
        if function.__name__ in wanted if wanted else full or sample:
            report.play(function, lab)
    return report.failures == 0
