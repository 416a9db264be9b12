# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""The whole lab: a world, three places, two servers and a laptop."""

import collections
import contextlib
import glob
import os
import re
import shutil
import signal
import subprocess
import sys

import networks
import servers
from laptop import Laptop
from networks import PLACES, WORLD, Network
from postern import BUILT, PRODUCT, TOP, Postern
from space import Space, remove, run, wait_until

FOLDER = "/var/tmp/postern-lab"
KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")


def forgotten():
    """The labs of runs that were killed."""
    spaces = (line.split()[0].rpartition("-")[0] for line in run("ip", "netns", "list").splitlines())
    names = {*spaces, *map(os.path.basename, glob.glob(f"{FOLDER}/*"))}
    return [Lab(name) for name in names if re.fullmatch(r"lab\d+", name) and not os.path.exists(f"/proc/{name[3:]}")]


@contextlib.contextmanager
def standing(name):
    """A lab that ends in any case, with the product of this source built."""
    for old in forgotten():
        old.down()
    if PRODUCT == BUILT:
        subprocess.run([f"{TOP}/postern", "help"], stdout=subprocess.DEVNULL, check=True)
    lab = Lab(name)
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: sys.exit(130))
    try:
        lab.up()
        yield lab
    finally:
        lab.down()


class Lab:
    """Everything carries the lab's name, so that several can be there at once."""

    def __init__(self, name):
        self.name = name
        self.folder = f"{FOLDER}/{name}"
        self.tls = f"{self.folder}/tls"
        self.homes = 0
        self.extra = []
        self.world = self.space("world")
        self.networks = {place.name: self._network(place) for place in PLACES}
        self.relay = servers.Relay(self.space("relay"), f"{self.folder}/relay")
        self.corp = servers.Corp(self.space("corp"), f"{self.folder}/corp")
        self.laptop = Laptop(self.space("laptop"), self.world)

    def space(self, name):
        return Space(f"{self.name}-{name}")

    def _network(self, place):
        return Network(place, self.space(place.name), self.world, self.folder)

    home = property(lambda self: self.networks["home"])
    office = property(lambda self: self.networks["office"])
    hotel = property(lambda self: self.networks["hotel"])

    def up(self):
        self.down()
        os.makedirs(self.tls)
        servers.fetch_tools()
        self._certificates()
        self.world.add()
        self.world.ip("link add wbr type bridge")
        self.world.ip("link set wbr up")
        for network in self.networks.values():
            network.up()
        for server in (self.relay, self.corp):
            server.space.add()
            networks.cable(self.world, server.space, WORLD[server.host])
            server.up(self.tls)
        self.laptop.up()

    def _certificates(self):
        """Of the servers, by an authority that the profiles trust; and of people who vouch for themselves."""
        self.self_signed("ca", "Lab CA")
        for host in WORLD:
            base = f"{self.tls}/{host}"
            run("openssl", "req", *KEY, "-subj", f"/CN={host}", "-keyout", f"{base}.key", "-out", f"{base}.csr")
            with open(f"{base}.ext", "w", encoding="ascii") as names:
                names.write(f"subjectAltName=DNS:{host}\n")
            by = ("-CA", f"{self.tls}/ca.pem", "-CAkey", f"{self.tls}/ca.key", "-CAcreateserial", "-days", "30")
            run("openssl", "x509", "-req", "-in", f"{base}.csr", *by, "-extfile", f"{base}.ext", "-out", f"{base}.pem")
            os.chmod(f"{base}.key", 0o644)

    def self_signed(self, file, name):
        """A certificate that only its owner vouches for; its path without .pem and .key."""
        base = f"{self.tls}/{file}"
        names = ("-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name.replace(' ', '-')}")
        run("openssl", "req", "-x509", *KEY, "-days", "30", *names, "-keyout", f"{base}.key", "-out", f"{base}.pem")
        return base

    def add(self, place):
        """One more network, until the scenario ends."""
        network = self._network(place)
        self.extra.append(network)
        return network.up()

    def postern(self):
        """A Postern that nobody has used yet."""
        self.homes += 1
        return Postern(self.laptop.space, f"{self.folder}/home{self.homes}", self.tls)

    def received(self):
        """Who received what: (server, Message-ID), as often as it came."""
        return [("relay", one) for one in self.relay.received()] + [("corp", one) for one in self.corp.received()]

    def arrives(self, server, message_id, seconds=10):
        wait_until(lambda: (server, message_id) in self.received(), seconds, f"{message_id} at {server}")

    def delivers(self, postern, server):
        """A message is sent, and that server has it."""
        sent = postern.send()
        assert sent["accepted"], postern.said
        self.arrives(server, sent["messageId"])
        return sent

    def once(self, *message_ids):
        """Each of the messages is at the servers once."""
        times = collections.Counter(one for _, one in self.received())
        wrong = {one: times[one] for one in message_ids if times[one] != 1}
        assert not wrong, f"how often each came, which should be once: {wrong}"

    @contextlib.contextmanager
    def nobody_receives(self):
        """What happens within brings no message to any server."""
        before = self.received()
        yield
        assert self.received() == before, set(self.received()) - set(before)

    def ordinary(self):
        """As every scenario begins: at home, and nobody in between."""
        for network in self.networks.values():
            network.ordinary()
        self.laptop.undock()
        self.laptop.move(self.home)
        for network in self.extra:
            network.down()
        self.extra.clear()

    def down(self):
        """Ends what runs in this lab's networks, and removes them."""
        for line in run("ip", "netns", "list").splitlines():
            name = line.split()[0]
            if name.rpartition("-")[0] == self.name:
                Space(name).remove()
        remove(self.folder)
        shutil.rmtree(os.path.dirname(self.laptop.resolver), ignore_errors=True)
