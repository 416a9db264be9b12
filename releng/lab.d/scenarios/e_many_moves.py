# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""Moves in a row, watched by `postern watch`."""

import itertools
import time

import events
from scenarios.c_moving import at_home_and_elsewhere
from space import wait_until
from suite import scenario


def at(place):
    """Whether a line of the watch shows the place, by its gateway."""
    return lambda line: [one["value"] for one in line["network"]["signals"] if one["name"] == "gatewayMac"] == [place.mac]


@scenario(sample=True)
def many_moves(lab, report):
    """Office, hotel, home and on: one right selection a move, and none in between. Five moves, thirty in the full lab."""
    postern = at_home_and_elsewhere(lab)
    moves = 30 if report.full else 5
    expected = []
    with events.kernel(lab.laptop.space) as told, postern.watch() as watch:
        with report.check(f"{moves} moves: the right selection after each"):
            for network in itertools.islice(itertools.cycle((lab.office, lab.hotel, lab.home)), moves):
                expected.append("isp" if network is lab.home else "corp")
                lab.laptop.move(network)
                wait_until(lambda: at(network.place)(watch.lines[-1]), 10, lambda: watch.lines[-1])
                time.sleep(2.5)  # the tail of a move, when IPv6 has settled too
        switches = [name for name, _ in itertools.groupby(watch.selections()) if name]
        wanted = [name for name, _ in itertools.groupby(["isp", *expected])]
        with report.check(f"{moves} moves: none in between"):
            assert switches == wanted, f"selected {switches}\nexpected {wanted}"
        counts = f"{len(told.times)} kernel events, {len(watch.lines)} snapshots, {len(switches) - 1} switches"
        report.note(f"{moves} moves: {counts} of the profile")
