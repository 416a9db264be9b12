// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postern.api.mail.Visible;
import org.postern.api.words.Words;

/**
 * A network recognised again.
 *
 * @param id stable, never given to another network
 * @param name what a person calls it, safe to show, and no other known network has it
 * @param named whether a person gave the name
 * @param fingerprints by which it is recognised, the newest first; a person has said of all but the oldest that they are of
 *     this network
 * @param seen when a message was accepted there last, or a person spoke of it
 * @param resembles the id of the known network that this may be; empty once a person has said whether it is
 */
public record KnownNetwork(
        String id,
        String name,
        boolean named,
        List<Fingerprint> fingerprints,
        Instant seen,
        Optional<String> resembles) {

    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException with one sentence, for the person who typed the name */
    public KnownNetwork {
        fingerprints = List.copyOf(fingerprints);
        if (!id.matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException(Words.text("network.id"));
        }
        complaint(name).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
    }

    /** What is wrong with a name, in one sentence for the person who types it. */
    public static Optional<String> complaint(String name) {
        return name.isBlank() || name.length() > LONGEST || !name.equals(Visible.text(name))
                ? Optional.of(Words.text("network.name", LONGEST))
                : Optional.empty();
    }
}
