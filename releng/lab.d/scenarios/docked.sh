# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# A docked laptop with two networks: the one with the default route of the lowest metric counts
isp >/dev/null && corp >/dev/null && rules_by_gateway

dock() { # a second cable, into the office, before the first
    link laptop link add lan1 type veth peer name cable1
    link laptop link set cable1 netns pt-office
    link office link set cable1 master lan up
    link laptop link set lan1 up
    link laptop addr add "$(subnet office).21/$(prefix office)" dev lan1
    link laptop route add default via "$(subnet office).1" dev lan1 metric "$1"
}

undock() { link laptop link del lan1; }

link laptop route del default
link laptop route add default via "$(subnet home).1" dev lan0 metric 100
check "at home: the provider's relay" selects isp
check "docked, the office's cable first" eval 'dock 50 && selects corp'
check "it delivers there" delivers corp
check "undocked: home again" eval 'undock && selects isp'
check "docked, home's cable first" eval 'dock 500 && selects isp'
check "it delivers there, too" delivers relay
undock
