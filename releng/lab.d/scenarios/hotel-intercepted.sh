# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# A hotel that plays the server itself on 25 and 587, with a valid certificate of its own name
move hotel
redirect 25,587 | tamper hotel
intruder hotel swallow hotel
check "a naive client gives its password away" naive_client_falls smtp.corp.example 587
check "the company's server is the only one" corp
check "intercepted on 587: explained, nothing is sent" fails_because network-intercepted
check "the provider's relay is taken on port 25" profile corp relay.isp.example starttls --port 25
check "intercepted on 25: explained, nothing is sent" fails_because network-intercepted
check "neither password nor message was given away" learnt_nothing
check "the server's port 465 is taken instead" profile corp smtp.corp.example tls --user ann --password-stdin <<<"$secret"
check "465 is not intercepted: delivered" delivers corp
