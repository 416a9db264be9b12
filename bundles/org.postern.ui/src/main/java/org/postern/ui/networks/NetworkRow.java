// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.postern.api.mail.Visible;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;

/**
 * A known network as the page shows it.
 *
 * @param here whether this computer is on it now
 * @param resembled the name of the other one that it may be
 * @param worked the names of the servers that worked there, the latest first
 */
record NetworkRow(KnownNetwork network, boolean here, Optional<String> resembled, List<String> worked) {

    NetworkRow {
        worked = List.copyOf(worked);
    }

    String name() {
        String name = here ? NLS.bind(Messages.List_here, network.name()) : network.name();
        return resembled
                .map(other -> NLS.bind(Messages.List_perhaps, name, other))
                .orElse(name);
    }

    /** What its newest fingerprint shows. */
    String by() {
        return network.fingerprints().stream()
                .limit(1)
                .flatMap(NetworkRow::words)
                .collect(Collectors.joining(", "));
    }

    String servers() {
        return String.join(", ", worked);
    }

    private static Stream<String> words(Fingerprint seen) {
        return Stream.of(Optional.of(seen.medium()), seen.ssid(), seen.gatewayMac(), seen.prefix(), seen.domain())
                .flatMap(Optional::stream)
                .filter(word -> !word.isEmpty())
                .map(Visible::text);
    }
}
