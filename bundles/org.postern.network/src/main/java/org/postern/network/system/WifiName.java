// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The name of a Wi-Fi network as text. It is up to 32 octets of any kind (IEEE 802.11, 9.4.2.2), mostly UTF-8; of another one
 * each octet that is not printable ASCII is written like {@code \\xff}, so that no two of those read the same.
 */
public final class WifiName {

    private WifiName() {}

    public static String of(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            return escaped(octets);
        }
    }

    private static String escaped(byte[] octets) {
        StringBuilder text = new StringBuilder();
        for (byte octet : octets) {
            boolean plain = octet >= ' ' && octet <= '~' && octet != '\\';
            text.append(plain ? String.valueOf((char) octet) : String.format("\\x%02x", octet));
        }
        return text.toString();
    }
}
