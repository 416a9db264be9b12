// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.send;

import java.net.InetAddress;
import java.util.Set;

/**
 * The server at the other end, as it has introduced itself. Without TLS all of it can be imitated.
 *
 * @param local our own address on this connection
 * @param remote the server's
 * @param greeting the text of its greeting (RFC 5321 §4.2), which begins with its name
 * @param hello the first line of its answer to EHLO or HELO, without the code, which begins with its name too
 * @param capabilities the keywords of that answer, upper case, with their parameters
 */
public record Encounter(
        InetAddress local, InetAddress remote, String greeting, String hello, Set<String> capabilities) {

    public Encounter {
        capabilities = Set.copyOf(capabilities);
    }

    /** Whether it offers STARTTLS (RFC 3207) on this connection. */
    public boolean startTls() {
        return capabilities.contains("STARTTLS");
    }
}
