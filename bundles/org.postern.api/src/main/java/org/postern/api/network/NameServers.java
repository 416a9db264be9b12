// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * Asks the name servers of this network what the system's resolver does not tell (RFC 1035). What they say is remembered
 * for as long as they allow. All names and texts are hostile. Blocks.
 */
public interface NameServers {

    /**
     * The TXT records of the name, the strings of each joined (RFC 7208 §3.3).
     *
     * @param patience how long an answer may take
     * @return none if the name has none or does not exist
     * @throws UnansweredException if nobody answered in time
     */
    List<String> texts(String name, Duration patience) throws UnansweredException;

    /** The addresses of the name, v4 and v6, as in {@link #texts}. */
    List<InetAddress> addresses(String name, Duration patience) throws UnansweredException;

    /** The hosts that take mail for the name (MX), the preferred first, as in {@link #texts}. */
    List<String> mailExchanges(String name, Duration patience) throws UnansweredException;

    /** Where a service is (SRV, RFC 2782), the preferred first, as in {@link #texts}. */
    List<Service> services(String name, Duration patience) throws UnansweredException;

    /** A host and port of a service; the host is never “.”, which says that there is none. */
    record Service(String host, int port) {}
}
