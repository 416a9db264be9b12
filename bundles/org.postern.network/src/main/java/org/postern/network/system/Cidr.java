// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import java.math.BigInteger;
import java.net.InetAddress;

/** An address with a prefix length: a network, or an interface's own address in it. */
public record Cidr(InetAddress address, int prefixLength) {

    /** @throws IllegalArgumentException if the prefix is longer than the address */
    public Cidr {
        if (prefixLength < 0 || prefixLength > bits(address)) {
            throw new IllegalArgumentException("No prefix length: " + prefixLength);
        }
    }

    /** Whether that address lies in this network; never for one of the other family. */
    public boolean contains(InetAddress other) {
        return bits(other) == bits(address) && network(other).equals(network(address));
    }

    /** Whether this network holds the whole of that one. */
    public boolean contains(Cidr other) {
        return other.prefixLength >= prefixLength && contains(other.address);
    }

    private BigInteger network(InetAddress any) {
        return new BigInteger(1, any.getAddress()).shiftRight(bits(any) - prefixLength);
    }

    private static int bits(InetAddress any) {
        return any.getAddress().length * Byte.SIZE;
    }

    @Override
    public String toString() {
        return AddressText.of(address) + "/" + prefixLength;
    }
}
