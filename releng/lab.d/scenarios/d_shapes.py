# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""Networks of other shapes: two at once, a VPN, IPv6 alone, and a page to sign in at first."""

import contextlib
import time

from networks import CORP, RELAY, WORLD, Place, forward
from scenarios.c_moving import at_home_and_elsewhere
from scenarios.e_many_moves import at
from space import wait_until
from suite import scenario
from vpn import Vpn

SIX = Place("six", "fd00:6::1", "02:00:00:00:06:01", "2001:db8::60", 64, hosts={CORP: "2001:db8::87"})


@scenario(sample=True)
def docked(lab, report):
    """The laptop has the home's cable, and the office's with a higher metric. The first is the primary network; when it
    goes, the second is."""
    postern = at_home_and_elsewhere(lab)
    lab.laptop.dock(lab.office)
    with report.check("two networks: the one with the lower metric decides"):
        assert postern.selected() == "isp", postern.said
        lab.delivers(postern, "relay")
    lab.laptop.unplug()
    lab.laptop.space.ip("addr flush dev lan0")
    lab.laptop.ask(lab.office.place)
    with report.check("the first one is unplugged: the other decides"):
        assert postern.selected() == "corp", postern.said
        lab.delivers(postern, "corp")
    lab.laptop.move(lab.home)
    with report.check("it is plugged in again: it decides again"):
        assert postern.selected() == "isp", postern.said


@scenario()
def split_vpn(lab, report):
    """In the hotel, which lets nobody to the company's server, a VPN leads there; the default route stays. That a tunnel's
    interface exists is no proof for a server that does not encrypt."""
    postern = lab.postern()
    postern.profile("isp", RELAY, "tls", login="ann isp-secret")
    postern.profile("corp", CORP, "starttls", login="ann corp-secret")
    postern.profile("plain", "10.99.0.1", "none", "--port", "2500", senders=("ann@corp.example",))
    tunnel = {"vpn": "any"}
    through, past = {"id": "vpn", "name": "VPN", "when": tunnel, "use": "corp"}, {"not": tunnel}
    postern.settings(
        rules=[through, {"id": "past", "name": "No VPN", "when": past, "use": "isp"}],
        trust=[{"id": "vpn", "profile": "plain", "when": tunnel}],
    )
    lab.hotel.mood(forward(f"ip daddr {WORLD[CORP]} drop"))
    lab.laptop.move(lab.hotel)
    with report.check("hotel without the VPN: the provider's relay"):
        lab.delivers(postern, "relay")
    with Vpn(lab):
        with report.check("hotel with the VPN: the company's server, through the tunnel"):
            assert "lan0" in lab.laptop.space.ip("route show default")
            lab.delivers(postern, "corp")
        with report.check("hotel with the VPN: a tunnel that no system vouches for proves nothing"):
            sent = postern.send(sender="ann@corp.example")
            assert not sent["accepted"] and sent["diagnosis"]["cause"] == "tls-required", postern.said
    with report.check("the VPN is closed: the provider's relay again"):
        lab.delivers(postern, "relay")


@scenario(sample=True)
def ipv6_only(lab, report):
    """A network with IPv6 and nothing else: it is seen, recognised by its gateway, and mail leaves."""
    postern = at_home_and_elsewhere(lab)
    lab.corp.space.ip("addr add 2001:db8::87/64 dev wan nodad")
    network = lab.add(SIX)
    lab.laptop.move(network)
    with report.check("IPv6 only: the gateway is seen, and the company's server is selected"):
        signals = postern.json("network")["signals"]
        assert SIX.mac in [one["value"] for one in signals if one["name"] == "gatewayMac"], postern.said
        assert postern.selected() == "corp", postern.said
    with report.check("IPv6 only: the message arrives"):
        sent = lab.delivers(postern, "corp")
        assert sent["attempt"]["remoteAddress"].startswith("2001:db8:"), postern.said


@scenario()
def captive_portal(lab, report):
    """The hotel takes every connection to its sign-in page. A message waits; nobody's password is told. After the person
    has signed in there, no cable moves and no event comes, and the message leaves by itself."""
    postern = lab.postern()
    postern.profile("corp", CORP, "starttls", login="ann corp-secret")
    ear = lab.hotel.listener("hotel-portal", 8080)
    lab.hotel.mood("chain take { type nat hook prerouting priority dstnat; meta l4proto tcp redirect to :8080; }")
    lab.laptop.move(lab.hotel)
    with postern.keeper():
        with report.check("captive portal entered: the message waits, untold"), lab.nobody_receives():
            message_id = postern.queue()
            ear.nothing_of_worth()
            report.note(f"it waits: {postern.waiting()[0]['sentence']}")
        lab.hotel.mood()
        with report.check("captive portal left: it leaves by itself, once"):
            lab.arrives("corp", message_id, 400)
            lab.once(message_id)
            ear.nothing_of_worth()


@scenario(sample=True)
def silent_router(lab, report):
    """At home and in the office an IPv6 router that never answers is the second way out. Programs try it again and again,
    and containers come and go: the network is at rest all the same, and messages leave at once."""
    postern = at_home_and_elsewhere(lab)
    laptop = lab.laptop.space
    with silence(laptop):
        with postern.watch() as watch:
            for network in (lab.office, lab.home):
                lab.laptop.move(network)
                laptop.ip("addr add fd00:dead::20/64 dev lan0 nodad")
                wait_until(lambda: at(network.place)(watch.lines[-1]), 10, lambda: watch.lines[-1])
            time.sleep(4)  # until the kernel has given the router up, too
            settled = len(watch.lines)
            with report.check("a router that never answers: one selection, and no other while programs try it"):
                assert watch.selections()[-1] == "isp", watch.lines[-1]
                for _ in range(3):
                    tried_in_vain(laptop)
                assert len(watch.lines) == settled, watch.lines[settled:]
        with postern.keeper():
            hand_in = postern.mail_program()
            begun = time.monotonic()
            every = hand_in(10, 2_000)
            with report.check("a router that never answers: ten messages leave without a rest between them"):
                wait_until(lambda: {("relay", one) for one in every} <= set(lab.received()), 15, lambda: postern.waiting())
                report.note(f"ten messages in {time.monotonic() - begun:.1f} s")
                lab.once(*every)


@contextlib.contextmanager
def silence(laptop):
    """A default route of IPv6 to a neighbour that is not there."""
    laptop.ip("addr add fd00:dead::20/64 dev lan0 nodad")
    laptop.ip("route replace default via fd00:dead::1 dev lan0")  # also of what another scenario left
    try:
        yield
    finally:
        laptop.ip("-6 route del default")
        laptop.ip("-6 addr flush dev lan0 scope global")


def tried_in_vain(laptop):
    """A program wants something of the world by IPv6, and a container begins and ends."""
    laptop.ip("link add box0 type veth peer name box1")
    try:
        laptop.run("ping", "-6", "-c", "1", "-W", "1", "2001:db8:9::1")
    except RuntimeError:
        pass
    laptop.ip("link del box0")
