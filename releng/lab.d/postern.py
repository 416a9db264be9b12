# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""Postern as it runs on the laptop, with a home of its own."""

import glob
import json
import os
import platform
import signal
import subprocess
import threading

from space import wait_until

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
BUILT = f"{TOP}/releng/product/target/products/org.postern.mail/linux/gtk/{platform.machine()}/postern-mail"
PRODUCT = os.environ.get("POSTERN", BUILT)
ANN, BOB = "ann@example.org", "bob@example.net"


class Postern:
    """The commands of Postern, run on the laptop."""

    def __init__(self, space, home, tls):
        self.space, self.home, self.tls = space, home, tls
        self.program = (PRODUCT,)
        self.environment = {**os.environ, "POSTERN_HOME": home}
        os.makedirs(home)

    def __call__(self, *arguments, text=""):
        """Its exit code and what it printed."""
        command = self.space.command(*self.program, *arguments)
        done = subprocess.run(command, input=text, text=True, capture_output=True, env=self.environment)
        self.said = f"postern {' '.join(map(str, arguments))}: exit {done.returncode}\n{done.stdout}{done.stderr}"
        return done.returncode, done.stdout

    def json(self, *arguments, text=""):
        _, printed = self(*arguments, "--json", text=text)
        assert printed.startswith("{"), self.said
        return json.loads(printed)

    def done(self, *arguments, text=""):
        """Runs a command that must succeed."""
        code, _ = self(*arguments, text=text)
        assert code == 0, self.said

    def profile(self, name, host, security, *more, login="", senders=("*@example.org",)):
        """Adds a profile that trusts the lab's CA. A login is `user password`."""
        user, _, password = login.partition(" ")
        options = [option for sender in senders for option in ("--sender", sender)]
        options += ["--user", user, "--password-stdin"] if login else []
        self.done(
            *("profiles", "add", name, "--host", host, "--security", security, "--trust", f"{self.tls}/ca.pem"),
            *(*options, *more),
            text=password,
        )

    def settings(self, **parts):
        """Writes the rule book or another part of the settings, as a person does with an editor."""
        (file,) = glob.glob(f"{self.home}/**/settings.json", recursive=True)
        with open(file, encoding="utf-8") as old:
            settings = json.load(old)
        with open(file + ".new", "w", encoding="utf-8") as new:
            json.dump({**settings, **parts}, new)
        os.replace(file + ".new", file)

    def selected(self, sender=ANN):
        return self.json("select", "--from", sender)["profile"]

    def send(self, *more, sender=ANN, to=BOB, text="Hello."):
        return self.json("send", "--from", sender, "--to", to, "--subject", "From the lab", "--text", text, *more)

    def queue(self, sender=ANN, text="Hello."):
        """Puts a message into the outbox, where it has to wait; its Message-ID."""
        queued = self.send("--queue", sender=sender, text=text)
        assert not queued["sent"], self.said
        return queued["waits"]["messageId"]

    def mend(self, login=""):
        """Has the first remedy applied that does something, with a login (`user password`) if it may want one."""
        user, _, password = login.partition(" ")
        options = ("--user", user, "--password-stdin") if login else ()
        return self.json("mend", "--yes", *options, text=password)

    def waiting(self):
        return self.json("outbox")["messages"]

    def mail_program(self):
        """Lets a mail program in at the gateway, which a keeper serves. It hands in so many messages of so many octets,
        and tells their Message-IDs."""
        self.done("gateway", "on")
        admitted = self.json("gateway", "admit", "lab", "--queue")
        self.space.listens(admitted["port"])
        program = ("python3", f"{HERE}/programs/hand_in.py", admitted["port"], "lab", admitted["secret"])

        def hand_in(count, octets):
            ids = [f"<{number}@{os.path.basename(self.home)}.lab>" for number in range(1, count + 1)]
            self.space.run(*program, octets, *ids)
            return ids

        return hand_in

    def keeper(self):
        return Running(self, "run")

    def watch(self, sender=ANN):
        return Running(self, "watch", "--from", sender)


class Running:
    """A Postern that stays, and the lines of JSON that it prints."""

    def __init__(self, postern, *arguments):
        self.lines = []
        self.log = f"{postern.home}/{arguments[0]}.err"
        with open(self.log, "ab") as errors:
            self.process = subprocess.Popen(
                postern.space.command(*postern.program, *arguments, "--json"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                env=postern.environment,
            )
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        wait_until(lambda: self.lines or self.process.poll() is not None, 30, f"postern {arguments[0]} says something")
        assert self.process.poll() is None, open(self.log, encoding="utf-8").read()

    def _read(self):
        for line in self.process.stdout:
            if line.startswith("{"):
                self.lines.append(json.loads(line))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
        self.reader.join()

    def selections(self):
        """What was selected for the first sender, a line each."""
        return [line["selections"][0]["profile"] for line in self.lines]
