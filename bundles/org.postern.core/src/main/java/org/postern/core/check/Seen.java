// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.check;

import java.time.Instant;
import org.postern.api.check.PortFinding;

/**
 * What a port showed at the last look from one network.
 *
 * @param network tells it from others
 * @param name what a person calls it
 * @param tls whether it offered TLS
 * @param pin of its certificate; empty where none was seen
 */
record Seen(String network, String name, int port, boolean answers, boolean tls, String pin, Instant at) {

    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 7;

    static Seen of(PortFinding finding, String network, String name, Instant at) {
        return new Seen(
                network,
                name.replaceAll("\\s+", " "),
                finding.port(),
                finding.answers(),
                finding.startTls() || finding.tls().isPresent(),
                finding.tls().map(tls -> tls.certificate().pin()).orElse(""),
                at);
    }

    String line() {
        return String.join(
                SEPARATOR,
                network,
                name,
                String.valueOf(port),
                String.valueOf(answers),
                String.valueOf(tls),
                pin,
                at.toString());
    }

    /** @throws RuntimeException if it is no such line */
    static Seen read(String line) {
        String[] fields = line.split(SEPARATOR, FIELDS);
        return new Seen(
                fields[0],
                fields[1],
                Integer.parseInt(fields[2]),
                Boolean.parseBoolean(fields[3]),
                Boolean.parseBoolean(fields[4]),
                fields[5],
                Instant.parse(fields[6]));
    }
}
