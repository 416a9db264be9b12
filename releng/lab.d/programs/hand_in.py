# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""hand_in.py PORT USER PASSWORD COUNT OCTETS: a mail program that hands messages in at Postern's gateway, one after the
other. Their Message-IDs are <1@hand.in> and so on."""

import smtplib
import sys

port, user, password, count, octets = sys.argv[1:]
line = "All work and no play makes Jack a dull boy, who writes it again and again.\r\n"
text = line * (int(octets) // len(line) + 1)

with smtplib.SMTP("localhost", int(port)) as gateway:
    gateway.login(user, password)
    for number in range(1, int(count) + 1):
        head = f"From: ann@example.org\r\nTo: bob@example.net\r\nSubject: {number}\r\nMessage-ID: <{number}@hand.in>\r\n"
        gateway.sendmail("ann@example.org", "bob@example.net", f"{head}\r\n{number} {text}")
