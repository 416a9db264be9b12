// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.send.Submission;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;
import org.postern.core.Platform;
import org.postern.core.known.NetworkLedger;
import org.postern.testing.FakeProbes;

/** Trust as it is made of files, over a network whose names, keys and routes a test gives. */
public final class TrustBench {

    public final Platform platform = new Platform();
    public final FakeProbes probes = new FakeProbes();
    /** By which interface packets to an address leave; {@code eth0} if nothing is said. */
    public final Map<InetAddress, String> exits = new HashMap<>();

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
        Renewal renewal = new Renewal(beacons, platform.conditions(), probes, Clock.systemDefaultZone());
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
}
