# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# Home, office, hotel and home again: the right server at each, and what the wrong one says
check "the network is seen as it is" bash -c "'$0' run '$postern' network --json | tee /dev/stderr | grep -q '$(mac home)'"
check "a profile is added for the provider's relay" isp
check "a profile is added for the company's server" corp
check "the rules are written" rules_by_gateway
check "home selects the provider's relay" selects isp
check "home delivers through it" delivers relay
move office
check "office selects the company's server" selects corp
check "office delivers through it" delivers corp
move hotel
check "hotel, with home's subnet and gateway, selects the company's server" selects corp
check "hotel delivers through it" delivers corp
check "the relay is pinned" postern pin isp
check "hotel, pinned: relay not permitted is explained, nothing is sent" fails_because relay-denied
check "the pin is taken off" postern unpin
check "hotel delivers through the company's server again" delivers corp
move home
check "home again selects the relay" selects isp
