# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# The networks: a laptop, the places its cable can be put into, and the world behind them.

places="home office hotel twin"
servers="relay corp"
spaces="laptop world $places $servers"

ns() { local space=$1 && shift && ip netns exec "pt-$space" "$@"; }
link() { local space=$1 && shift && ip -n "pt-$space" "$@"; }
run() { ns laptop "$@"; }

subnet() { case $1 in office | twin) echo 10.20.0 ;; *) echo 192.168.1 ;; esac; }
prefix() { case $1 in office | twin) echo 16 ;; *) echo 24 ;; esac; }
domain() { case $1 in office | twin) echo corp.example ;; esac; }
public() { case $1 in home) echo 203.0.113.10 ;; office) echo 203.0.113.20 ;; hotel) echo 203.0.113.30 ;; twin) echo 203.0.113.40 ;; relay) echo 203.0.113.25 ;; corp) echo 203.0.113.87 ;; esac; }
mac() { case $1 in home) echo 02:00:00:00:01:01 ;; office | twin) echo 02:00:00:00:02:01 ;; hotel) echo 02:00:00:00:03:01 ;; esac; }

make_networks() {
    local space
    for space in $spaces; do ip netns add "pt-$space" && link "$space" link set lo up; done
    link world link add wbr type bridge
    link world link set wbr up
    for space in $places; do gateway "$space"; done
    for space in $servers; do cable_world "$space"; done
    link laptop link add lan0 type veth peer name cable
    mkdir -p /etc/netns/pt-laptop && : >/etc/netns/pt-laptop/resolv.conf
}

cable_world() { # space: an interface wan in the world's subnet
    link world link add "w-$1" type veth peer name wan netns "pt-$1"
    link world link set "w-$1" master wbr up
    link "$1" addr add "$(public "$1")/24" dev wan
    link "$1" link set wan up
}

gateway() { # place: a bridge with its own MAC, masquerade, DHCP, DNS
    cable_world "$1"
    link "$1" link add lan type bridge
    link "$1" link set lan address "$(mac "$1")" up
    link "$1" addr add "$(subnet "$1").1/$(prefix "$1")" dev lan
    ns "$1" sysctl -q net.ipv4.ip_forward=1
    ns "$1" nft add table ip nat
    ns "$1" nft add chain ip nat post '{ type nat hook postrouting priority srcnat; }'
    ns "$1" nft add rule ip nat post oifname wan masquerade
    ns "$1" dnsmasq --no-daemon --no-resolv --no-hosts --interface=lan --bind-interfaces --log-facility="$lab/$1-dns.log" --no-ping \
        --user=root --domain="$(domain "$1")" --host-record=relay.isp.example,203.0.113.25 --host-record=smtp.corp.example,203.0.113.87 \
        --dhcp-range="$(subnet "$1").100,$(subnet "$1").199" --dhcp-leasefile="$lab/$1.leases" </dev/null >/dev/null 2>&1 &
}

tamper() { # place: its gateway filters or redirects what passes, by the nft chains on standard input
    ns "$1" nft -f - <<NFT
table ip tamper {
    $(cat)
}
NFT
}

honest() { # place …: its gateway does so no more
    local place
    for place in "$@"; do ns "$place" nft delete table ip tamper 2>/dev/null || :; done
}

unplug() { # the cable out of where it is, and the laptop has noticed
    local space
    for space in $places; do
        ! link "$space" link show cable >/dev/null 2>&1 || link "$space" link set cable netns pt-world
    done
    ! link laptop link show cable >/dev/null 2>&1 || link laptop link set cable netns pt-world
    until [ "$(ns laptop cat /sys/class/net/lan0/operstate)" != up ]; do sleep 0.05; done
}

plug() { # place: the cable in
    link world link set cable netns "pt-$1"
    link "$1" link set cable master lan up
}

configure() { # place: a static address as a DHCP client would set it
    link laptop addr flush dev lan0
    link laptop link set lan0 up
    link laptop addr add "$(subnet "$1").20/$(prefix "$1")" dev lan0
    link laptop route add default via "$(subnet "$1").1"
    {
        echo "nameserver $(subnet "$1").1"
        [ -z "$(domain "$1")" ] || echo "search $(domain "$1")"
    } >/etc/netns/pt-laptop/resolv.conf
}

move() { unplug && plug "$1" && configure "$1"; }

end_processes() {
    local space pid
    for space in $spaces; do
        for pid in $(ip netns pids "pt-$space" 2>/dev/null); do kill "$pid" 2>/dev/null || :; done
    done
    sleep 0.2
    for space in $spaces; do
        for pid in $(ip netns pids "pt-$space" 2>/dev/null); do kill -9 "$pid" 2>/dev/null || :; done
    done
}

remove_networks() {
    local space
    for space in $spaces; do ip netns del "pt-$space" 2>/dev/null || :; done
    rm -rf /etc/netns/pt-laptop
}
