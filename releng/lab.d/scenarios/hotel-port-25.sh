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

written_there() { # in the outbox first, then the keeper comes
    local id
    profile isp relay.isp.example starttls --port 25 && corp465 || return 1
    rules '[{"id": "all", "name": "Everywhere", "when": {"interface": "ethernet"}, "use": "isp", "fallbacks": ["corp"]}]'
    honest hotel
    filter_25 reject with tcp reset
    link laptop link set lan0 down
    id=$(queue)
    link laptop link set lan0 up && configure hotel
    keep && emptied 60 && arrived corp "$id" && [ "$(mail | grep -cF "$id")" = 1 ]
}
corp465() { profile corp smtp.corp.example tls --user ann --password-stdin <<<"$secret"; }
check "the choice is left to the rules" postern unpin
check "a message written there leaves through port 465 of another server" written_there
stop_keeper
