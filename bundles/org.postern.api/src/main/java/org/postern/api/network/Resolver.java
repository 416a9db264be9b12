// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The operating system's resolver, with its hosts file and split DNS, and without Java's cache. May block. */
@FunctionalInterface
public interface Resolver {

    /**
     * The addresses of the host in the order they should be tried (RFC 6724); at least one.
     *
     * @throws UnknownHostException if there is none, or nobody answers
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
