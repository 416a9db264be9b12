# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# Two senders with different providers, on every network each through its own
eve=eve@corp.example
check "ann's provider" isp
check "eve's company" postern profiles add corp --host smtp.corp.example --security starttls --sender "$eve" --trust "$lab/tls/ca.pem" \
    --user ann --password-stdin <<<"$secret"
for place in home office hotel; do
    move $place
    check "$place: ann's mail goes to her provider" selects isp
    check "$place: eve's mail goes to her company" selects corp $eve
done
check "eve's mail arrives there" delivers corp $eve
move home
check "ann's mail arrives at her provider" delivers relay
