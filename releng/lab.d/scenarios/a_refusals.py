# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""Each real server's refusal: its cause, and the first remedy that Postern offers, carried out by Postern."""

from networks import CORP, RELAY, forward, redirect
from suite import scenario

IMPATIENT = ("--connect-timeout", "4", "--reply-timeout", "6")
RELAY_25 = (RELAY, "starttls", "--port", "25")
ISP, COMPANY = "ann isp-secret", "ann corp-secret"


def refusal(report, postern, lab, name, cause, server, login=""):
    """A send fails for that reason, and nobody has the message. The first remedy that Postern can carry out makes the
    profile work, and another message arrives at the server."""
    with report.check(f"{name}: {cause}"), lab.nobody_receives():
        failed = postern.send()
        assert not failed["accepted"], postern.said
        assert failed["diagnosis"]["cause"] == cause, postern.said
    with report.check(f"{name}: mended by its first remedy"):
        assert postern.mend(login)["result"]["done"], postern.said
        sent = postern.send()
        assert sent["accepted"], postern.said
        lab.arrives(server, sent["messageId"])


def hotel(lab, *profile, login="", mood=""):
    """In the hotel with one profile."""
    postern = lab.postern()
    postern.profile("mine", *profile, *IMPATIENT, login=login)
    lab.hotel.mood(mood)
    lab.laptop.move(lab.hotel)
    return postern


@scenario(sample=True)
def relay_denied(lab, report):
    """In the hotel the provider's relay says 550 relay not permitted; it is made to work everywhere, with a login."""
    postern = hotel(lab, *RELAY_25)
    refusal(report, postern, lab, "hotel, Exim, relay not permitted", "relay-denied", "relay", ISP)


@scenario()
def relay_access_denied(lab, report):
    """From outside, the company's port 25 says 554 5.7.1 Relay access denied; submission with a login takes the message."""
    postern = hotel(lab, CORP, "starttls", "--port", "25")
    refusal(report, postern, lab, "hotel, Postfix, Relay access denied", "relay-denied", "corp", COMPANY)


@scenario()
def no_login(lab, report):
    """The company's submission port says 554 Access denied at RCPT to one who did not log in; the login is turned on."""
    postern = hotel(lab, CORP, "starttls")
    refusal(report, postern, lab, "hotel, Postfix 587 without a login", "auth-required", "corp", COMPANY)


@scenario()
def wrong_password(lab, report):
    """The company's server says 535; the right password mends it."""
    postern = hotel(lab, CORP, "starttls", login="ann wrong")
    refusal(report, postern, lab, "hotel, Postfix, wrong password", "auth-failed", "corp", COMPANY)


@scenario()
def no_tls(lab, report):
    """A profile without encryption: the company's server wants STARTTLS, and gets TLS by the remedy."""
    postern = hotel(lab, CORP, "none", "--port", "587")
    refusal(report, postern, lab, "hotel, Postfix 587 without TLS", "tls-required", "corp", COMPANY)


@scenario()
def no_tls_on_25(lab, report):
    """A profile for the relay's port 25 without encryption: no word of the message goes there; 465 with a login works."""
    postern = hotel(lab, RELAY, "none")
    refusal(report, postern, lab, "hotel, Exim 25 without TLS", "tls-required", "relay", ISP)


@scenario(sample=True)
def port_25_dropped(lab, report):
    """The hotel swallows port 25: a timeout; 465 with a login works."""
    postern = hotel(lab, *RELAY_25, mood=forward("tcp dport 25 drop"))
    refusal(report, postern, lab, "hotel, port 25 dropped", "connect-timeout", "relay", ISP)


@scenario()
def port_25_rejected(lab, report):
    """The hotel rejects port 25: refused at once; 465 with a login works."""
    postern = hotel(lab, *RELAY_25, mood=forward("tcp dport 25 reject with tcp reset"))
    refusal(report, postern, lab, "hotel, port 25 rejected", "connect-refused", "relay", ISP)


@scenario(sample=True)
def starttls_stripped(lab, report):
    """The hotel blots STARTTLS out of what the company's server offers: nothing is sent there in clear; 465 works."""
    ear = lab.hotel.stripper(9587)
    postern = hotel(lab, CORP, "starttls", login=COMPANY, mood=redirect((587, 9587)))
    refusal(report, postern, lab, "hotel, STARTTLS stripped", "network-intercepted", "corp")
    with report.check("hotel, STARTTLS stripped: no login and no message went there in clear"):
        ear.nothing_of_worth()


@scenario()
def intercepted(lab, report):
    """The hotel's own server answers on 25 and 587, with a certificate of its own, and takes everything. It gets nothing;
    465 works."""
    ear = lab.hotel.listener("mail.hotel.example", 9025, certificate=lab.self_signed("hotel", "mail.hotel.example"))
    postern = hotel(lab, CORP, "starttls", login=COMPANY, mood=redirect((25, 9025), (587, 9025)))
    with report.check("hotel, intercepted: told as that, and trusting the certificate is offered last"), lab.nobody_receives():
        told = postern.send()["diagnosis"]
        assert told["happened"].startswith("Another server seems to answer on this network"), postern.said
        assert "trust-certificate" not in told["remedies"][:-1], postern.said
    refusal(report, postern, lab, "hotel, intercepted", "network-intercepted", "corp")
    with report.check("hotel, intercepted: no login and no message went to the interceptor"):
        ear.nothing_of_worth()
