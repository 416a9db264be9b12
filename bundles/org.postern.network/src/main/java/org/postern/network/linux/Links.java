// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.List;
import java.util.Set;
import org.postern.network.system.InterfaceKind;

/** The interfaces in {@code /sys/class/net}. */
final class Links {

    static final String FOLDER = "sys/class/net";

    private static final int ETHERNET = 1;
    private static final Set<String> WIRED = Set.of("bond", "vlan", "team");
    private static final Set<String> USABLE = Set.of("up", "unknown");
    /** {@code IFF_NOARP} of if.h. */
    private static final long NO_ARP = 0x80;
    /** {@code IFF_TUN} of if_tun.h: packets of IP, where {@code IFF_TAP} carries frames and is mostly a virtual machine's. */
    private static final long TUN = 0x1;
    /** {@code ARPHRD_LOOPBACK} of if_arp.h. */
    private static final int LOOPBACK = 772;

    private final SystemFiles files;

    Links(SystemFiles files) {
        this.files = files;
    }

    /** Those with a carrier that are not just a port of another one, by name. */
    List<Link> read() {
        return files.names(FOLDER).stream()
                .filter(this::carries)
                .map(this::link)
                .toList();
    }

    private boolean carries(String name) {
        return type(name) != LOOPBACK
                && !exists(name, "master")
                && line(name, "carrier").equals("1")
                && USABLE.contains(line(name, "operstate"));
    }

    private Link link(String name) {
        boolean neighbourly = type(name) == ETHERNET && (number(line(name, "flags")) & NO_ARP) == 0;
        return new Link(name, nature(name), neighbourly);
    }

    private InterfaceKind nature(String name) {
        String made = files.lines(file(name, "uevent")).stream()
                .filter(l -> l.startsWith("DEVTYPE="))
                .map(l -> l.substring("DEVTYPE=".length()))
                .findFirst()
                .orElse("");
        if (made.equals("wlan") || exists(name, "wireless") || exists(name, "phy80211")) {
            return InterfaceKind.WIFI;
        }
        if (made.equals("wwan")) {
            return InterfaceKind.CELLULAR;
        }
        if (exists(name, "tun_flags")) {
            return (number(line(name, "tun_flags")) & TUN) != 0 ? InterfaceKind.VPN : InterfaceKind.VIRTUAL;
        }
        if (type(name) != ETHERNET) {
            return InterfaceKind.VPN;
        }
        return WIRED.contains(made) || exists(name, "device") || exists(name, "bonding")
                ? InterfaceKind.ETHERNET
                : InterfaceKind.VIRTUAL;
    }

    private int type(String name) {
        return (int) number(line(name, "type"));
    }

    private boolean exists(String name, String attribute) {
        return files.exists(file(name, attribute));
    }

    private String line(String name, String attribute) {
        return files.line(file(name, attribute)).orElse("");
    }

    private static String file(String name, String attribute) {
        return FOLDER + "/" + name + "/" + attribute;
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.decode(text);
    }
}
