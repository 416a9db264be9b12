// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.trust;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.When;

/**
 * A server with TLS inside a network, which proves the network by the key it has: another network can imitate its name and
 * address, not its key. One that can be reached from outside proves nothing.
 */
public record Beacon(String host, int port) {

    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?";
    private static final String PIN = "[A-Za-z0-9+/]{43}=";
    private static final String CONDITION = "tlsPin";
    private static final String HTTPS = "443";
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_ID = 64;

    /** @throws IllegalArgumentException if no server can be there */
    public Beacon {
        if (!possible(host, port)) {
            throw new IllegalArgumentException("There can be no server at " + host + ":" + port + ".");
        }
    }

    private static boolean possible(String host, int port) {
        return host.matches(HOST) && port >= 1 && port <= LAST_PORT;
    }

    /**
     * Reads {@code intranet.corp.example} or {@code intranet.corp.example:8443}; the port is 443 where none is given.
     *
     * @throws IllegalArgumentException if no server can be there
     */
    public static Beacon of(String server) {
        String host = server.replaceFirst(":\\d{1,5}$", "");
        return new Beacon(host, Integer.parseInt(host.equals(server) ? HTTPS : server.substring(host.length() + 1)));
    }

    /** The one that a rule trusts; empty where the rule has another condition, or the beacon no name. */
    public static Optional<Beacon> of(TrustRule rule) {
        return Optional.of(rule.when())
                .filter(When.Is.class::isInstance)
                .map(When.Is.class::cast)
                .filter(is -> is.kind().equals(CONDITION))
                .map(When.Is::parameters)
                .filter(given -> possible(given.one("host", ""), port(given)))
                .map(given -> new Beacon(given.one("host", ""), port(given)));
    }

    private static int port(Parameters given) {
        return Integer.parseInt(given.one("port", HTTPS));
    }

    /** Whether that is the SHA-256 of a public key in base64 (RFC 7469 §2.4). */
    public static boolean isPin(String text) {
        return text.matches(PIN);
    }

    /**
     * That the profile may be used where this server shows one of these keys, and lies on the way to the profile's server. The
     * same profile and host have the same id, so that new keys take the place of the old ones.
     *
     * @param pins as {@link org.postern.api.network.Probes#publicKeyPin} tells them, one for each key that the server may have
     */
    public TrustRule proving(String profileId, List<String> pins) {
        String id = "beacon-" + profileId + "-" + host;
        return new TrustRule(
                id.substring(0, Math.min(id.length(), LONGEST_ID)),
                profileId,
                new When.Is(
                        CONDITION,
                        new Parameters(Map.of(
                                "host",
                                List.of(host),
                                "port",
                                List.of(String.valueOf(port)),
                                "pin",
                                List.copyOf(pins)))),
                new Origin(Origin.Layer.USER, ""));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
