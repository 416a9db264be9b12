// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.log.Logger;
import org.postern.api.network.Fingerprint;
import org.postern.core.Words;
import org.postern.core.disk.Line;

/**
 * On which networks each beacon had its key while no VPN was up. One that had it on two that have nothing in common is
 * reachable from outside.
 */
record Sightings(TrustFolder folder, NetworkNames names, Logger logger) {

    private static final Words WORDS = new Words(Sightings.class);

    /** More tell nothing more. */
    private static final int MOST = 16;

    /** Writes down that it had its key here; says why that proves nothing, if it does not. */
    Optional<String> doubt(Beacon beacon, Fingerprint here) {
        try {
            List<Fingerprint> seen = new ArrayList<>(read(beacon));
            if (seen.size() < MOST && seen.stream().noneMatch(here::same)) {
                seen.add(here);
                folder.replace(
                        name(beacon), seen.stream().map(FingerprintText::line).toList());
            }
            return outside(beacon, seen);
        } catch (IOException e) {
            logger.warn("Where the beacon {} was seen cannot be written down", beacon, e);
            return Optional.of(WORDS.text("beacon.unwritten", beacon));
        }
    }

    private Optional<String> outside(Beacon beacon, List<Fingerprint> seen) {
        for (Fingerprint one : seen) {
            for (Fingerprint other : seen) {
                if (unrelated(one, other)) {
                    return Optional.of(WORDS.text("beacon.outside", beacon, names.of(one), names.of(other)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean unrelated(Fingerprint one, Fingerprint other) {
        return one.contradicts(other)
                && !one.similar(other)
                && !shared(one.domain(), other.domain())
                && !shared(one.ssid(), other.ssid());
    }

    private static boolean shared(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    /** What cannot be read was never seen: it will be seen again. */
    private List<Fingerprint> read(Beacon beacon) throws IOException {
        List<Fingerprint> seen = new ArrayList<>();
        for (String line : folder.read(name(beacon))) {
            try {
                seen.add(FingerprintText.read(Line.read(line)));
            } catch (IllegalArgumentException e) {
                logger.warn("A line about the beacon {} makes no sense, and is dropped", beacon);
            }
        }
        return seen;
    }

    private static String name(Beacon beacon) {
        return "beacon-" + TrustFolder.digest(beacon + " " + beacon.pins());
    }
}
