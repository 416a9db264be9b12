# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""The laptop, whose cable goes from place to place."""

import os

from space import wait_until


class Laptop:
    """A computer with one cable. Its far end is in the world while it is plugged in nowhere."""

    def __init__(self, space, world):
        self.space, self.world = space, world
        self.resolver = f"/etc/netns/{space.name}/resolv.conf"

    def up(self):
        self.space.add()
        self.space.ip(f"link add lan0 type veth peer name cable netns {self.world.name}")
        self.space.ip("link set lan0 up")
        os.makedirs(os.path.dirname(self.resolver), exist_ok=True)
        self._resolve("")
        self.holder = self.world
        return self

    def _resolve(self, text):
        with open(self.resolver, "w", encoding="utf-8") as file:  # the same file, as it is mounted
            file.write(text)

    def find(self, networks):
        """Where an earlier run left the cable."""
        spaces = [network.space for network in networks]
        self.holder = next((space for space in spaces if "cable" in space.ip("-br link")), self.world)

    def unplug(self):
        """The cable is out, and the laptop has noticed."""
        self._cable_to(self.world)
        wait_until(lambda: "NO-CARRIER" in self.space.ip("link show lan0"), 2, "lan0 lost its carrier")

    def plug(self, network):
        """The cable into a network; no address is set."""
        self._cable_to(network.space)
        network.space.ip("link set cable master lan up")

    def _cable_to(self, space):
        if self.holder is not space:
            self.holder.ip(f"link set cable netns {space.name}")
            self.holder = space

    def move(self, network):
        """Out of where it is, into the network: the addresses as a DHCP client would set them."""
        place = network.place
        self.unplug()
        self.space.ip("addr flush dev lan0")
        self.plug(network)
        self._address("lan0", place, 20)
        self.ask(place)

    def ask(self, place):
        """Names are looked up where the place says."""
        self._resolve(f"nameserver {place.gateway}\n" + (f"search {place.domain}\n" if place.domain else ""))

    def _address(self, interface, place, last, metric=""):
        self.space.ip(f"addr add {place.address(last)}/{place.prefix} dev {interface} {'nodad' if place.six else ''}")
        self.space.ip(f"route add default via {place.gateway} dev {interface} {metric}")

    def dock(self, network):
        """A second cable, into another network, which is used where the first does not lead."""
        self.space.ip(f"link add lan1 type veth peer name dock netns {network.space.name}")
        network.space.ip("link set dock master lan up")
        self.space.ip("link set lan1 up")
        self._address("lan1", network.place, 30, "metric 200")

    def undock(self):
        if "lan1" in self.space.ip("-br link"):
            self.space.ip("link del lan1")
