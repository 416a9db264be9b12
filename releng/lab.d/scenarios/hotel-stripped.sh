# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# A hotel that strips STARTTLS from what servers offer
move hotel
redirect 587 | tamper hotel
intruder hotel strip hotel
check "a naive client gives its password away" naive_client_falls smtp.corp.example 587
check "the company's server is the only one" corp
check "STARTTLS stripped: explained, nothing is sent" fails_because network-intercepted
check "the password was not given away" learnt_nothing
check "the server's port 465 is taken instead" profile corp smtp.corp.example tls --user ann --password-stdin <<<"$secret"
check "465 is not stripped: delivered" delivers corp
