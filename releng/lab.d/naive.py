# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""naive.py HOST PORT USER PASSWORD: a client as many are: it encrypts where that is offered, believes any certificate, and
then logs in. Shows that an intruder which heard nothing from Postern would have heard a password."""

import smtplib
import ssl
import sys

host, port, user, password = sys.argv[1:]
with smtplib.SMTP(host, int(port), timeout=10) as smtp:
    smtp.ehlo()
    if smtp.has_extn("starttls"):
        smtp.starttls(context=ssl._create_unverified_context())
        smtp.ehlo()
    smtp.esmtp_features["auth"] = "PLAIN"
    try:
        smtp.login(user, password)
    except smtplib.SMTPException as e:
        print("too late to refuse:", e)
