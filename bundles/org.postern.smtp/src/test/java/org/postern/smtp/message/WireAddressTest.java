// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.postern.api.mail.EmailAddress;

class WireAddressTest {

    @Test
    void domainBeyondAsciiIsEncoded() {
        WireAddress address = wire("me@Bücher.example");

        assertEquals("me@xn--bcher-kva.example", address.toString());
        assertFalse(address.utf8());
    }

    @Test
    void localPartBeyondAsciiNeedsUtf8() {
        assertTrue(wire("Łukasz@example.org").utf8());
    }

    @Test
    void sharpSDoesNotBecomeAnotherDomain() {
        WireAddress address = wire("me@straße.example");

        assertEquals("me@straße.example", address.toString());
        assertTrue(address.utf8());
    }

    private static WireAddress wire(String address) {
        return new WireAddress(EmailAddress.of(address));
    }
}
