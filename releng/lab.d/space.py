# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""Network namespaces, and what runs in them."""

import os
import shutil
import signal
import subprocess
import time


def run(*command, text=None):
    """Runs a command of this computer; its output. Fails with what the command said."""
    done = subprocess.run(command, input=text, text=True, capture_output=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


def wait_until(condition, seconds, what):
    """Looks again and again, because these are other people's programs that tell nobody. The answer that was not false."""
    end = time.monotonic() + seconds
    while not (answer := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {what() if callable(what) else what}")
        time.sleep(0.02)
    return answer


def mounted(folder):
    """What is mounted in the folder."""
    with open("/proc/mounts", encoding="utf-8") as mounts:
        return [line.split()[1] for line in mounts if line.split()[1].startswith(f"{folder}/")]


def remove(folder):
    """Deletes a folder, but never what is mounted there: this computer's own /dev is."""
    for mount in mounted(folder):
        subprocess.run(["umount", "-R", "-l", mount], capture_output=True)
    if os.path.exists(folder) and not mounted(folder):
        shutil.rmtree(folder)


class Space:
    """A network namespace. What is started in it ends with it."""

    def __init__(self, name):
        self.name = name
        self.children = []

    def add(self):
        run("ip", "netns", "add", self.name)
        self.ip("link set lo up")
        return self

    def ip(self, command):
        return run("ip", "-n", self.name, *command.split())

    def command(self, *command):
        return ["ip", "netns", "exec", self.name, *map(str, command)]

    def run(self, *command, text=None):
        return run(*self.command(*command), text=text)

    def start(self, *command, log=os.devnull, **options):
        """Starts a program that stays."""
        with open(log, "ab") as out:
            options = {"stdin": subprocess.DEVNULL, "stdout": out, "stderr": out, **options}
            child = subprocess.Popen(self.command(*command), **options)
        self.children.append(child)
        return child

    def nft(self, rules):
        self.run("nft", "-f", "-", text=rules)

    def listens(self, *ports, seconds=20):
        """Waits until something listens on each of the ports."""
        for port in ports:
            wait_until(lambda: self.run("ss", "-Hltn", f"sport = :{port}"), seconds, f"{self.name} listens on {port}")

    def pids(self):
        found = subprocess.run(["ip", "netns", "pids", self.name], text=True, capture_output=True)
        return [int(pid) for pid in found.stdout.split()]

    def remove(self):
        """Ends what runs here, and only that."""
        for sign, patience in ((signal.SIGTERM, 1), (signal.SIGKILL, 5)):
            for pid in self.pids():
                try:
                    os.kill(pid, sign)
                except ProcessLookupError:
                    pass
            end = time.monotonic() + patience
            while self.pids() and time.monotonic() < end:
                for child in self.children:
                    child.poll()
                time.sleep(0.02)
        for child in self.children:
            child.wait()
        subprocess.run(["ip", "netns", "del", self.name], capture_output=True)
