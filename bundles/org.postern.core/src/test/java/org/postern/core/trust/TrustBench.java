// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.send.Submission;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;
import org.postern.core.Platform;
import org.postern.core.known.NetworkLedger;

/** Trust as it is made of files, over a network whose names, keys and routes a test gives. */
public final class TrustBench {

    public final Platform platform = new Platform();
    /** The addresses of each host. */
    public final Map<String, List<InetAddress>> names = new HashMap<>();
    /** The key of whoever answers at an address. */
    public final Map<InetAddress, String> keys = new HashMap<>();
    /** By which interface packets to an address leave; {@code eth0} if nothing is said. */
    public final Map<InetAddress, String> exits = new HashMap<>();
    /** Where the keys were asked for, in order. */
    public final List<InetAddress> asked = new ArrayList<>();
    /** Happens whenever a key is asked for. */
    public Runnable whenAsked = () -> {};

    final KnownNetworks networks;
    final TlsMemory hosts;
    final ConsentStore store;
    public final NetworkTrust trust;
    private final NetworkMonitor monitor;
    private final Path state;

    public TrustBench(Path state, NetworkMonitor monitor, Settings settings) {
        this.monitor = monitor;
        this.state = state;
        networks = new NetworkLedger(new At(state), platform.logger());
        hosts = new TlsMemory(state, Clock.systemUTC(), platform.logger());
        store = new ConsentStore(state, platform.logger());
        Ways ways = new Ways(address -> Optional.of(exits.getOrDefault(address, "eth0")));
        Beacons beacons = new Beacons(Renewal.sightings(state, networks, platform.logger()), ways);
        Renewal renewal = new Renewal(beacons, platform.conditions(), new Told(), Clock.systemDefaultZone());
        trust = new NetworkTrust(monitor, networks, settings, hosts, store, renewal);
    }

    /** The gate before that way of sending. */
    public Gate gate(Submission submission) {
        return new Gate(submission, trust, new Logins(state, platform.logger()));
    }

    /** Where a person decides. */
    public ConsentDesk desk(Submission submission) {
        return new ConsentDesk(trust, monitor, networks, hosts, submission, store);
    }

    public static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private record At(Path state) implements Home {
        @Override
        public Path config() {
            return state;
        }
    }

    /** Knows what the test said. */
    private final class Told implements Probes {

        @Override
        public List<InetAddress> addresses(String host) {
            return names.getOrDefault(host, List.of());
        }

        @Override
        public String publicKeyPin(InetAddress address, String host, int port) throws ProbeException {
            asked.add(address);
            whenAsked.run();
            return Optional.ofNullable(keys.get(address))
                    .orElseThrow(() -> new ProbeException(host + " does not answer"));
        }

        @Override
        public String publicKeyPin(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> names(InetAddress address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean reachable(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int status(URI url) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String greeting(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<InetAddress> addressSeenBy(String host, int port) {
            throw new UnsupportedOperationException();
        }
    }
}
