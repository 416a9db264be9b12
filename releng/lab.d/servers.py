# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""Real mail servers, each in a root file system of its own over this computer's, since their packages exclude each other."""

import glob
import os
import re
import shutil
import subprocess

from networks import CORP, RELAY
from space import remove, run

HERE = os.path.dirname(os.path.abspath(__file__))
DEBS = "/var/tmp/postern-lab/debs"
TOOLS = "nftables dnsmasq-base iproute2 openssl openvpn iputils-ping"
APT = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")


def fetch(folder, packages, *options):
    """Has apt install or download the packages, once."""
    done = f"{DEBS}/{folder}/done"
    if not os.path.exists(done):
        os.makedirs(f"{DEBS}/{folder}/partial", exist_ok=True)
        run("apt-get", "update", "-qq")
        run("env", "DEBIAN_FRONTEND=noninteractive", *APT, *options, *packages.split())
        open(done, "w").close()


def fetch_tools():
    fetch("tools", TOOLS)


class Server:
    """A server's root file system and where it keeps what it received."""

    packages, users, groups = "", {}, {}

    def __init__(self, space, folder):
        self.space, self.folder = space, folder
        self.root = f"{folder}/root"

    def up(self, tls):
        name = type(self).__name__.lower()
        fetch(name, self.packages, "-d", "--reinstall", "-o", f"Dir::Cache::archives={DEBS}/{name}")
        for part in ("root", "upper", "work"):
            os.makedirs(f"{self.folder}/{part}")
        for deb in sorted(glob.glob(f"{DEBS}/{name}/*.deb")):
            run("dpkg-deb", "-x", deb, f"{self.folder}/upper")
        self._merge_usr()
        self._mount()
        shutil.copytree(tls, f"{self.root}/etc/lab")
        with open(f"{self.root}/etc/resolv.conf", "w") as resolver:
            resolver.write("nameserver 127.0.0.1\n")
        self._accounts()
        self.start()

    def _merge_usr(self):
        for folder in ("bin", "sbin", "lib"):
            old = f"{self.folder}/upper/{folder}"
            if os.path.isdir(old) and not os.path.islink(old):
                run("cp", "-a", f"{old}/.", f"{self.folder}/upper/usr/{folder}/")
                shutil.rmtree(old)

    def _mount(self):
        layers = f"lowerdir=/,upperdir={self.folder}/upper,workdir={self.folder}/work"
        run("mount", "-t", "overlay", "overlay", "-o", layers, self.root)
        run("mount", "--rbind", "/dev", f"{self.root}/dev")
        run("mount", "--make-rslave", f"{self.root}/dev")
        run("mount", "-t", "tmpfs", "tmpfs", f"{self.root}/run")
        run("mount", "-t", "proc", "proc", f"{self.root}/proc")

    def _accounts(self):
        with open(f"{self.root}/etc/passwd", "a") as passwd, open(f"{self.root}/etc/group", "a") as group:
            for user, (number, of) in self.users.items():
                passwd.write(f"{user}:x:{number}:{of}::/:/usr/sbin/nologin\n")
            for name, number in self.groups.items():
                group.write(f"{name}:x:{number}:\n")

    def copy(self, name, to):
        shutil.copy(f"{HERE}/config/{name}", f"{self.root}/{to}")
        os.chmod(f"{self.root}/{to}", 0o644)

    def daemon(self, *command):
        """Starts a program that goes into the background by itself; what it says is in the log."""
        child = self.space.start("chroot", self.root, *command, log=f"{self.folder}/daemons.log")
        assert child.wait() == 0, f"{command[0]}: see {self.folder}/daemons.log"

    def ids(self, pattern):
        """The Message-IDs in the files, in order; one as often as it came."""
        found = []
        for file in glob.glob(f"{self.root}/{pattern}"):
            with open(file, "rb") as mail:
                found += re.findall(rb"(?im)^message-id:\s*(\S+)", mail.read())
        return [one.decode() for one in found]

    def down(self):
        remove(self.folder)


class Relay(Server):
    """An Internet provider's relay: Exim."""

    host, packages = RELAY, "exim4-daemon-light exim4-base exim4-config"
    users, groups = {"Debian-exim": (990, 8)}, {"Debian-exim": 990}

    def start(self):
        for folder in ("var/spool/exim4", "var/log/exim4"):
            os.makedirs(f"{self.root}/{folder}", exist_ok=True)
            shutil.chown(f"{self.root}/{folder}", "mail", "mail")
        self.copy("exim.conf", "etc/exim4/exim4.conf")
        self.daemon("/usr/sbin/exim4", "-C", "/etc/exim4/exim4.conf", "-bd", "-q10s")
        self.space.listens(25, 465, 587)

    def received(self):
        return self.ids("var/mail/received")


class Corp(Server):
    """A company's server: Postfix, with Dovecot for its passwords."""

    host, packages = CORP, "postfix dovecot-core"
    users = {"postfix": (991, 991), "dovecot": (992, 992), "dovenull": (993, 993)}
    groups = {"postfix": 991, "dovecot": 992, "dovenull": 993, "postdrop": 994}

    def start(self):
        for folder in ("private", "public", "pid"):
            os.makedirs(f"{self.root}/var/spool/postfix/{folder}", exist_ok=True)
        for folder in ("var/lib/postfix", "run/dovecot"):
            os.makedirs(f"{self.root}/{folder}", exist_ok=True)
        os.chmod(f"{self.root}/var/mail", 0o777)
        self.copy("postfix-main.cf", "etc/postfix/main.cf")
        self.copy("postfix-master.cf", "etc/postfix/master.cf")
        self.copy("dovecot.conf", "etc/dovecot/dovecot.conf")
        subprocess.run(self.space.command("chroot", self.root, "/usr/sbin/postfix", "set-permissions"), capture_output=True)
        self.daemon("/usr/sbin/postfix", "start")
        self.daemon("/usr/sbin/dovecot")
        self.plain("127.0.0.1:2525")
        self.space.listens(25, 465, 587)

    def plain(self, address):
        """Takes mail there without encryption, as servers do that only an own network reaches."""
        host, _, port = address.partition(":")
        sink = ("/usr/sbin/smtp-sink", "-u", "nobody", "-d", "/var/mail/%M.", f"{host}:{port}", "100")
        program = self.space.start("chroot", self.root, *sink, log=f"{self.folder}/daemons.log")
        self.space.listens(port)
        return program

    def received(self):
        return self.ids("var/mail/*")

    def failed_logins(self):
        with open(f"{self.root}/var/log/postfix.log", encoding="utf-8") as log:
            return log.read().count("authentication failed")
