# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""What others say of the laptop's network while it moves."""

import subprocess
import threading
from datetime import datetime, timezone


class Events:
    """The times of the lines that a program prints."""

    def __init__(self, space, command, time_of):
        self.times = []
        self.time_of = time_of
        self.process = space.start(*command, stdout=subprocess.PIPE, text=True)
        self.reader = threading.Thread(target=self._read, daemon=True)

    def _read(self):
        for line in self.process.stdout:
            when = self.time_of(line)
            if when:
                self.times.append(when)

    def __enter__(self):
        self.reader.start()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.reader.join()


def kernel(space):
    """The kernel's events about links, addresses and routes."""

    def time_of(line):
        return datetime.fromisoformat(line[1 : line.index("]")]).astimezone() if line.startswith("[") else None

    return Events(space, ("ip", "-ts", "monitor", "link", "address", "route"), time_of)


def networkmanager(manager):
    """When NetworkManager told that its state is another one."""

    def time_of(line):
        changed = line.rstrip().endswith("StateChanged")
        return datetime.fromtimestamp(float(line.split()[1]), timezone.utc) if changed else None

    bus = "unix:path=/run/dbus/system_bus_socket"
    rule = "type='signal',interface='org.freedesktop.NetworkManager',member='StateChanged'"
    command = ("chroot", manager.root, "dbus-monitor", "--address", bus, "--profile", rule)
    return Events(manager.space, command, time_of)
