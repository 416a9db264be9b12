// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WifiNameTest {

    @Test
    void isTextWhereItIsUtf8() {
        assertEquals("Caf\u00e9 \\x41", WifiName.of("Caf\u00e9 \\x41".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void showsTheOctetsOfAnyOtherName() {
        assertEquals("Caf\\xe9 \\x5c \\x00", WifiName.of("Caf\u00e9 \\ \0".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void tellsNamesApartThatAreNoText() {
        assertNotEquals(WifiName.of(new byte[] {(byte) 0xff}), WifiName.of(new byte[] {(byte) 0xfe}));
    }
}
