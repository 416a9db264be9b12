# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""What the kernel says of the laptop's network, by `ip monitor`."""

import subprocess
import threading
from datetime import datetime


class Events:
    """The times of the kernel's events about links, addresses and routes."""

    def __init__(self, space):
        self.times = []
        command = ("ip", "-ts", "monitor", "link", "address", "route")
        self.process = space.start(*command, stdout=subprocess.PIPE, text=True)
        self.reader = threading.Thread(target=self._read, daemon=True)

    def _read(self):
        for line in self.process.stdout:
            if line.startswith("["):
                self.times.append(datetime.fromisoformat(line[1 : line.index("]")]).astimezone())

    def __enter__(self):
        self.reader.start()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.reader.join()
