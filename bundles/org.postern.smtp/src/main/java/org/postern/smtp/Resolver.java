// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks the operating system for the addresses of a host, in the order they should be tried (RFC 6724). May block. */
@FunctionalInterface
interface Resolver {

    /** @throws UnknownHostException if there is none */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** The operating system's, or Java's where native calls are not to be had. */
    static Resolver ofSystem() {
        try {
            return new NativeResolver();
        } catch (LinkageError e) {
            return host -> List.of(InetAddress.getAllByName(host));
        }
    }
}
