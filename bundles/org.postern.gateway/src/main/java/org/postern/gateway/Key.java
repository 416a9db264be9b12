// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;

/**
 * Tells whether a client hands in the same again: a hash of client, addresses and every octet, made while these come. Not
 * of the reports, whose identifier may be another each time.
 */
final class Key {

    private final MessageDigest digest = Sha256.digest();

    Key(String client, Envelope envelope) {
        String path = envelope.reversePath().map(EmailAddress::toString).orElse("<>");
        String lines = Stream.concat(
                        Stream.of(client, path), envelope.recipients().stream().map(EmailAddress::toString))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        digest.update(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** The octets on their way in. */
    InputStream of(InputStream octets) {
        return new DigestInputStream(octets, digest);
    }

    /** Once all octets have come. */
    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
