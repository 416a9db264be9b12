// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class CidrTest {

    @Test
    void holdsItsNetworkAndNothingElse() throws UnknownHostException {
        Cidr own = new Cidr(InetAddress.getByName("192.168.1.20"), 23);

        assertTrue(own.contains(InetAddress.getByName("192.168.0.255")));
        assertFalse(own.contains(InetAddress.getByName("192.168.2.0")));
        assertFalse(own.contains(InetAddress.getByName("::c0a8:114")));
    }

    @Test
    void everythingLiesInTheDefaultRoute() throws UnknownHostException {
        Cidr everywhere = new Cidr(InetAddress.getByName("::"), 0);

        assertTrue(everywhere.contains(InetAddress.getByName("2001:db8::1")));
    }

    @Test
    void doesNotHoldAWiderNetwork() throws UnknownHostException {
        Cidr narrow = new Cidr(InetAddress.getByName("10.8.0.2"), 24);
        Cidr wide = new Cidr(InetAddress.getByName("10.0.0.0"), 8);

        assertTrue(wide.contains(narrow));
        assertFalse(narrow.contains(wide));
    }

    @Test
    void refusesAPrefixLongerThanTheAddress() throws UnknownHostException {
        InetAddress address = InetAddress.getByName("10.8.0.2");

        assertThrows(IllegalArgumentException.class, () -> new Cidr(address, 33));
    }

    @Test
    void readsAsItIsWritten() throws UnknownHostException {
        assertEquals("2001:db8::5/64", new Cidr(InetAddress.getByName("2001:db8::5"), 64).toString());
    }
}
