# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""Networks that lie: copies of the office, down to the gateway's MAC and every name, whose servers listen."""

import base64
import hashlib
from dataclasses import replace

from networks import CORP, OFFICE, RELAY, redirect
from space import run
from suite import scenario

INTERNAL, BEACON = "mail.corp.example", "intranet.corp.example"
TWIN = replace(
    OFFICE, name="twin", public="203.0.113.66", hosts={name: OFFICE.gateway for name in (CORP, RELAY, INTERNAL, BEACON)}
)


def twin(lab):
    """The office once more; every server is the twin's own, with a certificate of the right name that it made itself."""
    network = lab.add(TWIN)
    ear = network.listener(CORP, 587, "465:tls", certificate=lab.self_signed("twin", CORP))
    return network, ear


def key_of(certificate):
    """The SHA-256 of its public key, as a pin has it."""
    pem = run("openssl", "x509", "-in", f"{certificate}.pem", "-noout", "-pubkey")
    octets = base64.b64decode("".join(pem.splitlines()[1:-1]))
    return base64.b64encode(hashlib.sha256(octets).digest()).decode()


def company_and_provider(lab):
    """A Postern that uses the company's server in the office and the provider's elsewhere, both with a login."""
    postern = lab.postern()
    postern.profile("corp", CORP, "starttls", login="ann corp-secret")
    postern.profile("isp", RELAY, "tls", login="ann isp-secret")
    inside = {"dnsDomain": "corp.example"}
    office = {"id": "office", "name": "In the office", "when": inside, "use": "corp", "fallbacks": ["isp"]}
    elsewhere = {"id": "elsewhere", "name": "Elsewhere", "when": {"not": inside}, "use": "isp"}
    postern.settings(rules=[office, elsewhere])
    return postern


@scenario()
def twin_without_a_beacon(lab, report):
    """Rules that a copy satisfies select the company's server there too; but its copy gets no login and no message."""
    postern = company_and_provider(lab)
    lab.laptop.move(lab.office)
    with report.check("office: delivered through the company's server"):
        sent = postern.send()
        assert sent["accepted"], postern.said
        lab.arrives("corp", sent["messageId"])
    network, ear = twin(lab)
    lab.laptop.move(network)
    with report.check("twin of the office: the same rule holds, and nothing is sent"), lab.nobody_receives():
        sent = postern.send()
        assert sent["selection"]["profile"] == "corp", postern.said
        assert not sent["accepted"], postern.said
        assert sent["diagnosis"]["cause"] == "network-intercepted", postern.said
    with report.check("twin of the office: no login and no message to its servers, nor through the other profile"):
        ear.nothing_of_worth()


@scenario(sample=True)
def twin_with_a_beacon(lab, report):
    """In the office a beacon proves the way to a server that does not encrypt; a copy cannot have the beacon's key."""
    beacon = lab.self_signed("beacon", BEACON)
    lab.office.listener(BEACON, "443:tls", certificate=beacon)
    internal = lab.office.listener(INTERNAL, 25)
    postern = lab.postern()
    postern.profile("internal", INTERNAL, "none")
    postern.profile("corp", CORP, "starttls", login="ann corp-secret")
    pinned = {"tlsPin": {"host": BEACON, "pin": key_of(beacon)}}
    rule = {"id": "office", "name": "In the office", "when": {"dnsDomain": "corp.example", **pinned}, "use": "internal"}
    postern.settings(rules=[rule], trust=[{"id": "beacon", "profile": "internal", "when": pinned}])

    lab.laptop.move(lab.office)
    with report.check("office, beacon seen: its plain server is selected, and takes the message"):
        sent = postern.send()
        assert sent["accepted"] and sent["selection"]["profile"] == "internal", postern.said
        assert internal.count("MAIL") == 1, internal.lines()
    network, ear = twin(lab)
    plain = network.listener(INTERNAL, 25)
    network.listener(BEACON, "443:tls", certificate=lab.self_signed("false-beacon", BEACON))
    lab.laptop.move(network)
    with report.check("twin, the beacon has another key: the rule does not hold, nothing is sent"), lab.nobody_receives():
        sent = postern.send()
        assert sent["selection"]["profile"] == "corp" and not sent["accepted"], postern.said
    with report.check("twin, pinned to the plain server all the same: it is given nothing"):
        postern.done("pin", "internal")
        sent = postern.send()
        assert not sent["accepted"] and sent["diagnosis"]["cause"] == "tls-required", postern.said
        assert not plain.count("MAIL") and not plain.count("AUTH"), plain.lines()
        ear.nothing_of_worth()


@scenario(sample=True)
def twin_of_a_trusted_network(lab, report):
    """A person trusted the office for its plain server. A copy may get what was trusted to it, and nothing else: no login,
    nothing of another profile. Where the copy introduces itself otherwise, it gets nothing at all."""
    lab.office.listener(INTERNAL, 25)
    postern = lab.postern()
    postern.profile("internal", INTERNAL, "none", senders=("ann@corp.example",))
    postern.profile("corp", CORP, "starttls", login="ann corp-secret")
    lab.laptop.move(lab.office)
    with report.check("office, not trusted: its plain server gets nothing"):
        sent = postern.send(sender="ann@corp.example")
        assert not sent["accepted"] and sent["diagnosis"]["cause"] == "tls-required", postern.said
    with report.check("office, trusted: its plain server takes the message"):
        postern.done("trust", "internal", "--network")
        assert postern.send(sender="ann@corp.example")["accepted"], postern.said
    network, ear = twin(lab)
    plain = network.listener("mail.evil.example", 25)
    lab.laptop.move(network)
    with report.check("twin of the trusted network, with another greeting: nothing of a message"):
        sent = postern.send(sender="ann@corp.example")
        assert not sent["accepted"], postern.said
        assert not plain.count("MAIL") and not plain.count("AUTH"), plain.lines()
    with report.check("twin of the trusted network: no login, and nothing of another profile"), lab.nobody_receives():
        assert not postern.send()["accepted"], postern.said
        ear.nothing_of_worth()
    network.ordinary()
    ear = network.listener(CORP, 587, "465:tls", certificate=lab.self_signed("twin", CORP))
    perfect = network.listener(INTERNAL, 25)
    with report.check("perfect twin of the trusted network: what was trusted to it, and no login"), lab.nobody_receives():
        assert not postern.send()["accepted"], postern.said
        postern.send(sender="ann@corp.example")
        assert not perfect.count("AUTH"), perfect.lines()
        assert all("corp.example" in line for line in perfect.lines() if line.startswith("MAIL")), perfect.lines()
        ear.nothing_of_worth()


@scenario()
def interception_ends(lab, report):
    """A message is written while the hotel takes every mail connection itself; it waits, and leaves at home by itself."""
    postern = lab.postern()
    postern.profile("corp", CORP, "starttls", login="ann corp-secret")
    ear = lab.hotel.listener("mail.hotel.example", 9025, certificate=lab.self_signed("hotel", "mail.hotel.example"))
    lab.hotel.mood(redirect((25, 9025), (465, 9025), (587, 9025)))
    lab.laptop.move(lab.hotel)
    with postern.keeper():
        with report.check("hotel, every mail port intercepted: a message waits, untold"), lab.nobody_receives():
            message_id = postern.queue()
            ear.nothing_of_worth()
        with report.check("the cable goes home: it leaves by itself, once"):
            lab.laptop.move(lab.home)
            lab.arrives("corp", message_id, 100)  # between two tries of one message a minute passes
            lab.once(message_id)
            ear.nothing_of_worth()
