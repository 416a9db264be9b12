// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;

/** An address of this computer, from which a connection leads. */
record Own(InetAddress address) {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");
    private static final int SUBNET_OCTETS = 8;

    /**
     * Whether the snapshot has it. Temporary IPv6 addresses (RFC 8981) are in no snapshot; they are there as long as another one
     * of their subnet is.
     */
    boolean in(NetworkSnapshot snapshot) {
        return snapshot.of(SignalName.ADDRESS)
                .map(Signal::value)
                .map(value -> value.replaceFirst("/.*", ""))
                .filter(value -> LITERAL.matcher(value).matches())
                .anyMatch(this::like);
    }

    private boolean like(String literal) {
        try {
            byte[] other = InetAddress.getByName(literal).getAddress(); // a literal asks no name server
            byte[] own = address.getAddress();
            return address instanceof Inet6Address && other.length == own.length
                    ? Arrays.equals(other, 0, SUBNET_OCTETS, own, 0, SUBNET_OCTETS)
                    : Arrays.equals(other, own);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return String.valueOf(address.getHostAddress());
    }
}
