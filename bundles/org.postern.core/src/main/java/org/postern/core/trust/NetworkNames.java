// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;

/** What to call a network. What it says of itself is hostile, and shown harmless. */
record NetworkNames(KnownNetworks networks) {

    String of(Fingerprint fingerprint) {
        return networks.recognise(fingerprint).same().map(KnownNetwork::name).orElseGet(() -> ownWords(fingerprint));
    }

    private static String ownWords(Fingerprint fingerprint) {
        return Stream.of(fingerprint.ssid(), fingerprint.domain(), fingerprint.prefix())
                .flatMap(Optional::stream)
                .findFirst()
                .map(Visible::text)
                .orElse(fingerprint.medium());
    }
}
