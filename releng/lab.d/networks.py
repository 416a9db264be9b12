# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""The places a laptop can be in, and the world they share."""

import os
from dataclasses import dataclass, field

from space import wait_until

HERE = os.path.dirname(os.path.abspath(__file__))
RELAY, CORP = "relay.isp.example", "smtp.corp.example"
WORLD = {RELAY: "203.0.113.25", CORP: "203.0.113.87"}
MASQUERADE = 'chain post { type nat hook postrouting priority srcnat; oifname "wan" masquerade; }'


@dataclass(frozen=True)
class Place:
    """A network with a gateway that gives addresses, names and a way into the world."""

    name: str
    gateway: str
    mac: str
    public: str
    prefix: int = 24
    domain: str = ""
    hosts: dict = field(default_factory=WORLD.copy)

    def address(self, last):
        head, colon, _ = self.gateway.rpartition(":" if self.six else ".")
        return f"{head}{colon}{last}"

    @property
    def six(self):
        return ":" in self.gateway


HOME = Place("home", "192.168.1.1", "02:00:00:00:01:01", "203.0.113.10")
INSIDE = {"mail.corp.example": "10.20.0.1", "intranet.corp.example": "10.20.0.1"}  # known in the office only
OFFICE = Place("office", "10.20.0.1", "02:00:00:00:02:01", "203.0.113.20", 16, "corp.example", {**WORLD, **INSIDE})
HOTEL = Place("hotel", "192.168.1.1", "02:00:00:00:03:01", "203.0.113.30")
PLACES = (HOME, OFFICE, HOTEL)


class Network:
    """A place that is there: its gateway, with a bridge for cables and masquerade into the world."""

    def __init__(self, place, space, world, folder):
        self.place, self.space, self.world, self.folder = place, space, world, folder
        self.programs = []

    def up(self):
        self.space.add()
        cable(self.world, self.space, self.place.public)
        self.space.ip("link add lan type bridge")
        self.space.ip(f"link set lan address {self.place.mac} up")
        self.space.ip(f"addr add {self.place.gateway}/{self.place.prefix} dev lan{' nodad' if self.place.six else ''}")
        self.space.run("sysctl", "-q", "net.ipv4.ip_forward=1", "net.ipv6.conf.all.forwarding=1")
        self.space.nft(f"table inet nat {{\n{MASQUERADE}\n}}")
        self._dnsmasq()
        return self

    def down(self):
        self.space.remove()

    def _dnsmasq(self):
        place = self.place
        options = [f"--host-record={name},{address}" for name, address in place.hosts.items()]
        options += [f"--domain={place.domain}"] if place.domain else []
        options += [] if place.six else [f"--dhcp-range={place.address(100)},{place.address(199)}"]
        self.space.start(
            *("dnsmasq", "--no-daemon", "--no-resolv", "--no-hosts", "--interface=lan", "--bind-interfaces", "--no-ping"),
            *("--user=root", f"--dhcp-leasefile={self.folder}/{place.name}.leases", *options),
            log=f"{self.folder}/{place.name}-dns.log",
        )

    def passed(self):
        """How many octets left for the world."""
        return int(self.space.run("cat", "/sys/class/net/wan/statistics/tx_bytes"))

    def listener(self, name, *ports, certificate="-"):
        """Someone on the gateway who takes mail and passwords, if he gets any."""
        ear = Ear(f"{self.folder}/{self.place.name}-{name}-{len(self.programs)}.log")
        self._program("listener.py", ear.log, name, certificate, *ports)
        self.space.listens(*(str(port).partition(":")[0] for port in ports))
        return ear

    def stripper(self, port):
        """Someone on the gateway who blots STARTTLS out of what servers offer."""
        ear = Ear(f"{self.folder}/{self.place.name}-stripper.log")
        self._program("stripper.py", ear.log, port)
        self.space.listens(port)
        return ear

    def _program(self, name, *arguments):
        log = f"{self.folder}/{self.place.name}-{name}.err"
        self.programs.append(self.space.start("python3", f"{HERE}/programs/{name}", *arguments, log=log))

    def slow(self, rate):
        """A slow line into the world."""
        self.space.run("tc", "qdisc", "add", "dev", "wan", "root", "tbf", "rate", rate, "burst", "32k", "latency", "400ms")

    def ordinary(self):
        """Nobody listens, and mail passes as it should."""
        self.mood()
        if "tbf" in self.space.run("tc", "qdisc", "show", "dev", "wan"):
            self.space.run("tc", "qdisc", "del", "dev", "wan", "root")
        for program in self.programs:
            program.terminate()
            program.wait()
        self.programs.clear()

    def mood(self, rules=""):
        """What the gateway does to mail that passes, as rules of nftables; nothing by default."""
        self.space.nft("table ip mood\ndelete table ip mood\n" + (f"table ip mood {{\n{rules}\n}}" if rules else ""))


class Ear:
    """What someone on a gateway heard."""

    def __init__(self, log):
        self.log = log
        open(log, "w", encoding="latin-1").close()

    def lines(self):
        with open(self.log, encoding="latin-1") as file:
            return file.read().splitlines()

    def count(self, command):
        return sum(line.upper().startswith(command) for line in self.lines())

    def nothing_of_worth(self):
        """Someone came, and gave neither a login nor a word of a message."""
        wait_until(self.lines, 30, "nobody came")
        assert not self.count("AUTH") and not self.count("MAIL"), "\n".join(self.lines())


def cable(world, space, public):
    """An interface `wan` in the world's subnet."""
    end = "w" + public.replace(":", ".").rpartition(".")[2]
    world.ip(f"link add {end} type veth peer name wan netns {space.name}")
    world.ip(f"link set {end} master wbr up")
    space.ip(f"addr add {public}{'/64' if ':' in public else '/24'} dev wan{' nodad' if ':' in public else ''}")
    space.ip("link set wan up")


def forward(rule):
    """A mood: a rule for what passes through."""
    return f"chain pass {{ type filter hook forward priority 0; {rule}; }}"


def redirect(*pairs):
    """A mood: connections to a port are taken by a port of the gateway itself."""
    rules = "; ".join(f"tcp dport {port} redirect to :{own}" for port, own in pairs)
    return f"chain take {{ type nat hook prerouting priority dstnat; {rules}; }}"
