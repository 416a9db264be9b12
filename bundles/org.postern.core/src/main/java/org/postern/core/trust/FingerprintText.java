// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import org.postern.api.network.Fingerprint;
import org.postern.core.disk.Line;

/** A network's fingerprint as a line of a file. */
final class FingerprintText {

    static final String WORD = "fingerprint";

    private FingerprintText() {}

    static String line(Fingerprint fingerprint) {
        return with(Line.of(WORD), fingerprint).text();
    }

    static Line with(Line line, Fingerprint fingerprint) {
        return line.with("medium", fingerprint.medium())
                .with("gatewayMac", fingerprint.gatewayMac())
                .with("ssid", fingerprint.ssid())
                .with("connectionUuid", fingerprint.connectionUuid())
                .with("security", fingerprint.security())
                .with("prefix", fingerprint.prefix())
                .with("domain", fingerprint.domain());
    }

    /** @throws IllegalArgumentException with one sentence */
    static Fingerprint read(Line line) {
        return new Fingerprint(
                line.needed("medium", medium -> medium),
                line.one("gatewayMac"),
                line.one("ssid"),
                line.one("connectionUuid"),
                line.one("security"),
                line.one("prefix"),
                line.one("domain"));
    }
}
