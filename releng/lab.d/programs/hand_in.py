# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""hand_in.py PORT USER PASSWORD OCTETS ID …: a mail program that hands messages in at Postern's gateway, one after the
other, each with a Message-ID of these."""

import smtplib
import sys

port, user, password, octets, *ids = sys.argv[1:]
line = "All work and no play makes Jack a dull boy, who writes it again and again.\r\n"
text = line * (int(octets) // len(line) + 1)

with smtplib.SMTP("localhost", int(port)) as gateway:
    gateway.login(user, password)
    for message_id in ids:
        head = f"From: ann@example.org\r\nTo: bob@example.net\r\nSubject: Many\r\nMessage-ID: {message_id}\r\n"
        gateway.sendmail("ann@example.org", "bob@example.net", f"{head}\r\n{message_id} {text}")
