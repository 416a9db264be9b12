// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postern.api.settings.SettingsException;
import org.postern.api.trust.Consent;
import org.postern.core.Words;
import org.postern.core.disk.Line;

/** What persons agreed to, each in a file of its own. One that cannot be read counts for nothing. */
record Consents(TrustFolder folder) {

    private static final Words WORDS = new Words(Consents.class);

    private static final String PREFIX = "consent-";
    private static final String WORD = "consent";

    /** All that can be read, and what is wrong with the others. */
    record Read(List<Consent> consents, List<String> problems) {}

    Read read() {
        List<Consent> consents = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            for (String name : folder.names(PREFIX)) {
                read(name, consents, problems);
            }
        } catch (IOException e) {
            problems.add(WORDS.text("unread", folder.path(), why(e)));
        }
        consents.sort(Comparator.comparing(Consent::since).reversed());
        return new Read(List.copyOf(consents), List.copyOf(problems));
    }

    /** @throws SettingsException if the disk refused */
    void add(Consent consent) {
        try {
            folder.replace(PREFIX + consent.id(), List.of(line(consent)));
        } catch (IOException e) {
            throw new SettingsException(WORDS.text("unwritten", why(e)), e);
        }
    }

    /** @throws SettingsException if the disk refused */
    void remove(Consent consent) {
        try {
            folder.remove(PREFIX + consent.id());
        } catch (IOException e) {
            throw new SettingsException(WORDS.text("unwritten", why(e)), e);
        }
    }

    private void read(String name, List<Consent> consents, List<String> problems) {
        try {
            List<String> lines = folder.read(name);
            if (!lines.isEmpty()) { // or it was withdrawn just now
                consents.add(consent(name.substring(PREFIX.length()), Line.read(lines.get(0))));
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.add(WORDS.text("unread", folder.path().resolve(name), why(e)));
        }
    }

    private static String line(Consent consent) {
        Line line = Line.of(WORD)
                .with("profile", consent.profile())
                .with("server", consent.server())
                .with("network", consent.network())
                .with("identity", consent.identity())
                .with("since", consent.since().toString());
        return FingerprintText.with(line, consent.fingerprint()).text();
    }

    private static Consent consent(String id, Line line) {
        if (!line.word().equals(WORD)) {
            throw new IllegalArgumentException(line.word());
        }
        return new Consent(
                id,
                line.needed("profile", text -> text),
                line.needed("server", text -> text),
                line.needed("network", text -> text),
                FingerprintText.read(line),
                line.needed("identity", text -> text),
                line.needed("since", Instant::parse));
    }

    private static String why(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : String.valueOf(e.getMessage());
    }
}
