# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""overheard.py LOG USER SECRET …: fails if the intruder's log has a password, in clear or in any base64 a login could
put it into, or a message; also if nobody talked to the intruder, since then it shows nothing."""

import base64
import sys

user, secrets = sys.argv[2], sys.argv[3:]
log = open(sys.argv[1], "rb").read()


def forms(secret):
    yield secret.encode()
    for before in ("", user, f"\0{user}\0", f"{user}\0{user}\0"):
        # the last octets of base64 depend on what follows
        yield base64.b64encode(f"{before}{secret}".encode()).rstrip(b"=")[:-1]


heard = [secret for secret in secrets if any(form in log for form in forms(secret))]
if b"From the lab" in log:
    heard.append("the message")
if not log:
    heard.append("nothing at all: nobody was there")
print("the intruder heard", ", ".join(heard) or "no secret", "in", len(log), "octets:")
print(log.decode(errors="replace"))
sys.exit(bool(heard))
