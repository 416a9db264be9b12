// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postern.api.network.NameServers;
import org.postern.api.network.UnansweredException;

/** Name servers that know what a test told them, and say of all else that it does not exist. */
final class Zone implements NameServers {

    private final Map<String, List<String>> exchanges = new HashMap<>();
    private final Map<String, List<Service>> services = new HashMap<>();
    private boolean silent;

    Zone exchange(String name, String... hosts) {
        exchanges.put(name, List.of(hosts));
        return this;
    }

    Zone service(String name, Service... values) {
        services.put(name, List.of(values));
        return this;
    }

    /** Nobody answers. */
    Zone silent() {
        silent = true;
        return this;
    }

    @Override
    public List<String> texts(String name, Duration patience) {
        throw new AssertionError("nobody needs texts");
    }

    @Override
    public List<InetAddress> addresses(String name, Duration patience) {
        throw new AssertionError("nobody needs addresses");
    }

    @Override
    public List<String> mailExchanges(String name, Duration patience) throws UnansweredException {
        return told(exchanges, name);
    }

    @Override
    public List<Service> services(String name, Duration patience) throws UnansweredException {
        return told(services, name);
    }

    private <T> List<T> told(Map<String, List<T>> records, String name) throws UnansweredException {
        if (silent) {
            throw new UnansweredException("Nobody answers.");
        }
        return Objects.requireNonNull(records.getOrDefault(name, List.of()));
    }
}
