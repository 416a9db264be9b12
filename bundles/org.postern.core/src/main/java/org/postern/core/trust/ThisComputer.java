// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.postern.core.condition.Cidr;

/** Whether a host, as written, is this computer, so that nobody on a network can take its place. No name is looked up. */
final class ThisComputer {

    private static final String NAME = "localhost"; // RFC 6761 §6.3

    private ThisComputer() {}

    static boolean is(String host) {
        return host.equals(NAME)
                || Cidr.address(host).filter(ThisComputer::loopback).isPresent();
    }

    private static boolean loopback(byte[] address) {
        try {
            return InetAddress.getByAddress(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
