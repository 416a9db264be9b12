# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""The laptop moves: the right server everywhere, and each message arrives once."""

import collections
import time

from networks import CORP, HOME, RELAY, forward
from postern import ANN
from space import wait_until
from suite import scenario

BEA = "bea@corp.example"


def at_home_and_elsewhere(lab):
    """At home, known by the gateway's MAC, the provider's relay without a login; elsewhere the company's server."""
    postern = lab.postern()
    postern.profile("isp", RELAY, "starttls", "--port", "25")
    postern.profile("corp", CORP, "starttls", login="ann corp-secret")
    here = {"gatewayMac": HOME.mac}
    home = {"id": "home", "name": "At home", "when": here, "use": "isp", "fallbacks": ["corp"]}
    postern.settings(rules=[home, {"id": "elsewhere", "name": "Elsewhere", "when": {"not": here}, "use": "corp"}])
    return postern


@scenario(sample=True)
def home_office_hotel_home(lab, report):
    """Two senders with different providers. Home and hotel have the same subnet and gateway, and another MAC."""
    postern = at_home_and_elsewhere(lab)
    postern.profile("company", CORP, "tls", login="bea corp-secret", senders=("*@corp.example",))
    home, elsewhere = ("isp", "relay"), ("corp", "corp")
    for network, (profile, server) in (
        (lab.home, home),
        (lab.office, elsewhere),
        (lab.hotel, elsewhere),
        (lab.home, home),
    ):
        lab.laptop.move(network)
        with report.check(f"{network.place.name}: {ANN} goes through {profile}, {BEA} through company"):
            for sender, through, arrives in ((ANN, profile, server), (BEA, "company", "corp")):
                sent = postern.send(sender=sender)
                assert sent["accepted"] and sent["attempt"]["profile"] == through, postern.said
                lab.arrives(arrives, sent["messageId"])


@scenario()
def closed_port_falls_back(lab, report):
    """In the hotel with port 25 closed a message leaves through the provider's 465 by itself."""
    postern = lab.postern()
    postern.profile("isp25", RELAY, "starttls", "--port", "25", "--connect-timeout", "4")
    postern.profile("isp465", RELAY, "tls", login="ann isp-secret")
    always = {"interface": "ethernet"}
    postern.settings(rules=[{"id": "a", "name": "Always", "when": always, "use": "isp25", "fallbacks": ["isp465"]}])
    lab.hotel.mood(forward("tcp dport 25 drop"))
    lab.laptop.move(lab.hotel)
    with report.check("hotel, port 25 closed: the message leaves through 465"):
        sent = postern.send()
        assert sent["accepted"] and sent["attempt"]["profile"] == "isp465", postern.said
        assert [one["cause"] for one in sent["alsoTried"]] == ["connect-timeout"], postern.said
        lab.arrives("relay", sent["messageId"])


@scenario()
def cable_pulled_in_data(lab, report):
    """The cable comes out while a large message is on its way over a slow line; it is plugged in at home."""
    postern = lab.postern()
    postern.profile("corp", CORP, "starttls", login="ann corp-secret")
    lab.hotel.slow("4mbit")
    lab.laptop.move(lab.hotel)
    with postern.keeper():
        hand_in = postern.mail_program()
        passed = lab.hotel.passed()
        (message_id,) = hand_in(1, 4_000_000)
        wait_until(lambda: lab.hotel.passed() > passed + 1_000_000, 60, "a megabyte of the message has left")
        lab.laptop.unplug()
        time.sleep(2)
        lab.laptop.move(lab.home)
        begun = time.monotonic()
        with report.check("cable pulled in DATA, plugged in at home: delivered once"):
            lab.arrives("corp", message_id, 400)
            report.note(f"delivered {time.monotonic() - begun:.0f} s after it was plugged in")
            lab.once(message_id)
            assert not postern.waiting(), postern.said


@scenario(sample=True)
def moved_while_a_hundred_drain(lab, report):
    """A hundred messages wait for a network; the laptop is moved while they drain. The servers tell who got what."""
    postern = at_home_and_elsewhere(lab)
    lab.laptop.unplug()
    with postern.keeper():
        hand_in = postern.mail_program()
        every = hand_in(100, 20_000)
        for network in (lab.home, lab.office, lab.hotel, lab.home):
            lab.laptop.move(network)
            time.sleep(1.5)
        wait_until(lambda: all(one["reason"] == "uncertain" for one in postern.waiting()), 200, lambda: postern.said)
        uncertain = {one["messageId"] for one in postern.waiting()}
        with report.check("moved while 100 messages drain: each delivered once, or marked as uncertain and not twice"):
            wait_until(lambda: set(every) - uncertain <= {one for _, one in lab.received()}, 60, "the servers have all")
            lab.once(*(one for one in every if one not in uncertain))
            came = [(server, one) for server, one in lab.received() if one in every]
            assert len({one for _, one in came}) == len(came), came
            relay = sum(server == "relay" for server, _ in came)
            report.note(f"relay {relay}, company {len(came) - relay}, uncertain {len(uncertain)}")


@scenario()
def one_login_with_a_wrong_password(lab, report):
    """Two hundred messages, a wrong password, and fifty networks one after the other: the server is asked once, so that
    it does not lock the account."""
    postern = lab.postern()
    postern.profile("corp", CORP, "starttls", login="ann wrong")
    lab.laptop.unplug()
    before = lab.corp.failed_logins()
    with postern.keeper():
        postern.mail_program()(200, 1_000)
        for network in (*(lab.office, lab.hotel) * 25, lab.home):
            lab.laptop.move(network)
            time.sleep(0.5)
        wait_until(lambda: lab.corp.failed_logins() > before, 30, "a login was tried")
        time.sleep(5)
        with report.check("200 messages, a wrong password, 50 networks: one login was tried"):
            assert lab.corp.failed_logins() == before + 1, lab.corp.failed_logins() - before
        with report.check("200 messages, a wrong password: all wait for the person to sign in"):
            reasons = [one["reason"] for one in postern.waiting()]
            assert reasons == ["sign-in"] * 200, collections.Counter(reasons)
