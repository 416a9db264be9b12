// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.sender;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.postern.api.network.NameServers;
import org.postern.api.network.UnansweredException;

/** Questions to the name servers that have to be answered together by one instant. */
record Patience(NameServers servers, Clock clock, Instant until) {

    List<String> texts(String name) throws UnansweredException {
        return servers.texts(name, left());
    }

    List<InetAddress> addresses(String name) throws UnansweredException {
        return servers.addresses(name, left());
    }

    List<String> mailExchanges(String name) throws UnansweredException {
        return servers.mailExchanges(name, left());
    }

    private Duration left() throws UnansweredException {
        Duration left = Duration.between(clock.instant(), until);
        if (left.isNegative() || left.isZero()) {
            throw new UnansweredException("The time for asking is over.");
        }
        return left;
    }
}
