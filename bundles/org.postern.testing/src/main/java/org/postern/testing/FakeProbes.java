// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;

/** Tells of the network what it was told. All else does not answer, and no other host has an address. For one thread. */
public final class FakeProbes implements Probes {

    private final Map<String, List<InetAddress>> hosts = new HashMap<>();
    private final Map<InetAddress, String> keys = new HashMap<>();
    private final List<InetAddress> asked = new ArrayList<>();
    private final Set<Integer> open = new HashSet<>();
    private List<String> names = List.of();
    private List<InetAddress> seen = List.of();
    private Optional<String> key = Optional.empty();
    private Optional<String> greeting = Optional.empty();
    private Optional<Integer> status = Optional.empty();
    private Runnable whenAsked = () -> {};

    /** The addresses of each host; a test may change them. */
    public Map<String, List<InetAddress>> hosts() {
        return hosts;
    }

    /** The key of whoever answers at an address; a test may change them. */
    public Map<InetAddress, String> keys() {
        return keys;
    }

    /** Of which addresses the key was asked for, in order. */
    public List<InetAddress> asked() {
        return asked;
    }

    /** Has this happen whenever the key at an address is asked for. */
    public void whenAsked(Runnable happens) {
        whenAsked = happens;
    }

    /** The key of every server that {@link #keys} has none of. */
    public FakeProbes key(String pin) {
        key = Optional.of(pin);
        return this;
    }

    /** The names of every address. */
    public FakeProbes names(String... told) {
        names = List.of(told);
        return this;
    }

    /** A port that every host has open. */
    public FakeProbes open(int port) {
        open.add(port);
        return this;
    }

    /** What every page answers. */
    public FakeProbes status(int answer) {
        status = Optional.of(answer);
        return this;
    }

    /** What every server says first. */
    public FakeProbes greeting(String line) {
        greeting = Optional.of(line);
        return this;
    }

    /** Where the world sees this computer. */
    public FakeProbes seen(InetAddress... addresses) {
        seen = List.of(addresses);
        return this;
    }

    @Override
    public List<InetAddress> addresses(String host) {
        return hosts.getOrDefault(host, List.of());
    }

    @Override
    public List<String> names(InetAddress address) {
        return names;
    }

    @Override
    public boolean reachable(String host, int port) {
        return open.contains(port);
    }

    @Override
    public int status(URI url) throws ProbeException {
        return told(status, String.valueOf(url.getHost()));
    }

    @Override
    public String publicKeyPin(String host, int port) throws ProbeException {
        return told(key, host);
    }

    @Override
    public String publicKeyPin(InetAddress address, String host, int port) throws ProbeException {
        asked.add(address);
        whenAsked.run();
        return told(Optional.ofNullable(keys.get(address)).or(() -> key), host);
    }

    @Override
    public String greeting(String host, int port) throws ProbeException {
        return told(greeting, host);
    }

    @Override
    public List<InetAddress> addressSeenBy(String host, int port) {
        return seen;
    }

    private static <T> T told(Optional<T> answer, String host) throws ProbeException {
        return answer.orElseThrow(() -> new ProbeException(host + " does not answer"));
    }
}
