# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# A hotel that closes port 25 to everyone's servers
filter_25() { tamper hotel <<<"chain forward { type filter hook forward priority 0; tcp dport 25 $*; }"; }

move hotel
check "the relay without TLS, on port 25, is the only server" profile isp relay.isp.example none --port 25
filter_25 reject with tcp reset
check "port 25 rejected: explained as refused" fails_because connect-refused
honest hotel
filter_25 drop
check "port 25 dropped: explained as a timeout" fails_because connect-timeout
check "the company's server is added" corp
check "the company's server is chosen" postern pin corp
check "its port 587 is open: delivered" delivers corp
