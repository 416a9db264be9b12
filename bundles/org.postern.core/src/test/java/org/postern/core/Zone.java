// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.postern.api.network.NameServers;
import org.postern.api.network.UnansweredException;

/** Name servers that know what a test told them, and say of all else that it does not exist. */
public final class Zone implements NameServers {

    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, List<InetAddress>> addresses = new HashMap<>();
    private final Map<String, List<String>> exchanges = new HashMap<>();
    private final Map<String, List<Service>> services = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Consumer<Duration> delay = patience -> {};
    private boolean silent;

    public Zone text(String name, String... values) {
        texts.put(name, List.of(values));
        return this;
    }

    public Zone address(String name, String... values) {
        List<InetAddress> list = new ArrayList<>();
        for (String value : values) {
            try {
                list.add(InetAddress.getByName(value));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }
        addresses.put(name, list);
        return this;
    }

    public Zone exchange(String name, String... values) {
        exchanges.put(name, List.of(values));
        return this;
    }

    public Zone service(String name, Service... values) {
        services.put(name, List.of(values));
        return this;
    }

    /** Nobody answers. */
    public Zone silent() {
        silent = true;
        return this;
    }

    /** What happens before each answer. */
    public Zone delay(Consumer<Duration> before) {
        delay = before;
        return this;
    }

    public List<String> asked() {
        return asked;
    }

    @Override
    public List<String> texts(String name, Duration patience) throws UnansweredException {
        return told(texts, name, patience);
    }

    @Override
    public List<InetAddress> addresses(String name, Duration patience) throws UnansweredException {
        return told(addresses, name, patience);
    }

    @Override
    public List<String> mailExchanges(String name, Duration patience) throws UnansweredException {
        return told(exchanges, name, patience);
    }

    @Override
    public List<Service> services(String name, Duration patience) throws UnansweredException {
        return told(services, name, patience);
    }

    private <T> List<T> told(Map<String, List<T>> records, String name, Duration patience) throws UnansweredException {
        asked.add(name);
        delay.accept(patience);
        if (silent) {
            throw new UnansweredException("Nobody answers.");
        }
        return Objects.requireNonNull(records.getOrDefault(name, List.of()));
    }
}
