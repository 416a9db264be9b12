// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.sender;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that begin alike. */
record AddressBlock(InetAddress network, int bits) {

    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** What {@code ip4} and {@code ip6} write (RFC 7208 §5.6); empty if it is none. */
    static Optional<AddressBlock> of(SpfTerm term) {
        return literal(term.value()).flatMap(network -> {
            int most = network.getAddress().length * Byte.SIZE;
            String prefix = term.prefix();
            if (prefix.startsWith("//")) {
                return Optional.empty();
            }
            int bits = prefix.isEmpty() ? most : Integer.parseInt(prefix.substring(1));
            return bits <= most ? Optional.of(new AddressBlock(network, bits)) : Optional.empty();
        });
    }

    /** The block around an address with the lengths that {@code a} and {@code mx} may give, as {@code /24//64}. */
    static AddressBlock around(InetAddress address, String prefix) {
        int most = address.getAddress().length * Byte.SIZE;
        int second = prefix.indexOf("//");
        String four = second < 0 ? prefix : prefix.substring(0, second);
        String mine = most == 32 ? four : second < 0 ? "" : prefix.substring(second + 1);
        return new AddressBlock(address, mine.isEmpty() ? most : Math.min(most, Integer.parseInt(mine.substring(1))));
    }

    /** An address that is written as numbers. */
    static Optional<InetAddress> literal(String text) {
        try {
            return LITERAL.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
