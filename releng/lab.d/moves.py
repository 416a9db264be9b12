# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""Holds what `postern watch --json` printed against the profile expected after each move: the first line is the start;
after it, the profile must change exactly as expected, and never to another one in between."""

import json
import sys

lines = [json.loads(line) for line in open(sys.argv[1]) if line.startswith("{")]
expected = open(sys.argv[2]).read().split()


def profile(line):
    selection = line.get("selection") or (line.get("selections") or [{}])[0]
    return selection.get("profile")


seen = [profile(line) for line in lines[1:]]
changes = [p for i, p in enumerate(seen) if p is not None and (i == 0 or p != seen[i - 1])]
wanted = [p for i, p in enumerate(expected) if i == 0 or p != expected[i - 1]]
print(f"{len(expected)} moves, {len(lines)} snapshots published, {len(changes)} switches; expected {wanted}, seen {changes}")
sys.exit(changes != wanted)
