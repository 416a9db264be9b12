// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.net.InetAddress;
import java.util.List;
import org.postern.network.system.AddressText;
import org.postern.network.system.Cidr;

/** Blocks of addresses as a rule gives them, checked before: {@code 10.0.0.0/8}, or one address. */
final class Blocks {

    private Blocks() {}

    static boolean hold(List<String> blocks, InetAddress address) {
        return blocks.stream().map(Blocks::read).anyMatch(block -> block.contains(address));
    }

    private static Cidr read(String text) {
        String[] parts = text.split("/", 2);
        InetAddress address = AddressText.read(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(Words.text("not.block", text)));
        int whole = address.getAddress().length * Byte.SIZE;
        return new Cidr(address, parts.length == 2 ? Integer.parseInt(parts[1]) : whole);
    }
}
