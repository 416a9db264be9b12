// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.postern.api.gateway.Gateway.Way;

/**
 * What is kept of a client.
 *
 * @param hash SHA-256 of its secret, in hex. The secret is random and long, so a slow hash would protect it no better.
 */
record Admission(String hash, Way way) {

    private static final String QUEUE = " queue";

    static Admission of(String secret, Way way) {
        return new Admission(hash(secret), way);
    }

    static Admission read(String text) {
        return text.endsWith(QUEUE)
                ? new Admission(text.substring(0, text.length() - QUEUE.length()), Way.QUEUE)
                : new Admission(text, Way.STRAIGHT);
    }

    /** As it stands in the file. */
    String text() {
        return hash + (way == Way.QUEUE ? QUEUE : "");
    }

    boolean admits(String secret) {
        return MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(Sha256.of(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
