// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.dns;

import java.net.IDN;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/**
 * What is asked, and of whom: other networks have other name servers, which may say otherwise.
 *
 * @param type one of {@link org.xbill.DNS.Type}
 */
record Question(Name name, int type, List<InetSocketAddress> servers) {

    private static final int MOST_SERVERS = 3;

    Question {
        servers = List.copyOf(servers.subList(0, Math.min(MOST_SERVERS, servers.size())));
    }

    /** Empty if there can be no such name. */
    static Optional<Name> name(String text) {
        try {
            return Optional.of(Name.fromString(IDN.toASCII(text), Name.root));
        } catch (TextParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
