// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Over which kind of address a server is reached. */
enum Family {
    ANY(""),
    IPV4(" (IPv4)");

    private final String note;

    Family(String note) {
        this.note = note;
    }

    /** What is to be seen of it in the steps. */
    String note() {
        return note;
    }

    /** @throws UnknownHostException if none of the addresses belongs to it */
    List<InetAddress> among(List<InetAddress> addresses) throws UnknownHostException {
        List<InetAddress> fitting = addresses.stream()
                .filter(address -> this == ANY || address instanceof Inet4Address)
                .toList();
        if (fitting.isEmpty()) {
            throw new UnknownHostException("the name has no address");
        }
        return fitting;
    }
}
