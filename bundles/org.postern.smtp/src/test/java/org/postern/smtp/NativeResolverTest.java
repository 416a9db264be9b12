// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeResolverTest {

    private final NativeResolver resolver = new NativeResolver();

    @Test
    void localhostIsThisComputer() throws UnknownHostException {
        List<InetAddress> addresses = resolver.addresses("localhost");

        assertTrue(!addresses.isEmpty() && addresses.stream().allMatch(InetAddress::isLoopbackAddress));
    }

    @Test
    void literalsAreTheirOwnAddresses() throws UnknownHostException {
        assertEquals(List.of(InetAddress.getByName("192.0.2.7")), resolver.addresses("192.0.2.7"));
        assertEquals(List.of(InetAddress.getByName("2001:db8::7")), resolver.addresses("2001:db8::7"));
    }

    @Test
    void nameThatCannotBeHasNoAddress() {
        assertThrows(UnknownHostException.class, () -> resolver.addresses("x".repeat(64) + ".example"));
    }
}
