// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A settings file as it was read last: what of it is in force, and what is wrong with it.
 *
 * @param document the last good state
 * @param problem one sentence with file and place, if the file of that stamp could not be taken
 */
record Source(Place place, Stamp stamp, Document document, Optional<String> problem) {

    private static final int MOST_OCTETS = 4 << 20;

    static Source unread(Place place) {
        return new Source(place, Stamp.ABSENT, Document.EMPTY, place.complaint());
    }

    /**
     * Reads the file again. A bad one is refused whole, and what was in force stays.
     *
     * @param environment what the machine's policy lists
     */
    Source read(DocumentJson json, Owner owner, List<String> environment) {
        Stamp now = Stamp.of(file());
        if (now.equals(Stamp.ABSENT)) {
            return unread(place);
        }
        try {
            if (place.address().isPresent()) {
                return copied(now, Copy.read(file()), text -> json.read(text, owner, environment));
            }
            Document read = json.read(text(), owner, environment);
            return new Source(place, now, read, Optional.empty());
        } catch (Complaint e) {
            return new Source(place, now, document, Optional.of(e.about(place.name())));
        }
    }

    private Source copied(Stamp now, Copy copy, Function<String, Document> reading) {
        return new Source(place, now, copy.text().map(reading).orElse(Document.EMPTY), copy.refused());
    }

    /** Why what lies on a server may be another than what is in force. */
    Optional<String> stale() {
        if (place.address().isEmpty()) {
            return Optional.empty();
        }
        Copy copy = Copy.read(file());
        return copy.text().flatMap(text -> copy.unreached());
    }

    /** What is wrong with it, or why there is nothing of it yet. */
    Optional<String> trouble() {
        if (place.address().isEmpty() || problem.isPresent()) {
            return problem;
        }
        Copy copy = Copy.read(file());
        return copy.text().isPresent()
                ? Optional.empty()
                : copy.unreached().or(() -> Optional.of(place.name() + ": " + Words.text("no.copy")));
    }

    Source with(Document other) {
        return new Source(place, stamp, other, problem);
    }

    Path file() {
        return place.file();
    }

    /**
     * The names it lists now, or did when it was JSON last: other files may use them, whatever is wrong with it
     * otherwise.
     */
    List<String> environment() {
        try {
            return EnvironmentJson.read(new Node("", StrictJson.read(text())));
        } catch (Complaint e) {
            return document.terms().environment();
        }
    }

    private String text() {
        try {
            if (Files.size(file()) > MOST_OCTETS) {
                throw new Complaint("", Words.text("large"));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file())))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Complaint("", Words.text("utf8"));
        } catch (IOException e) {
            throw new Complaint("", Words.text("unreadable", e.getClass().getSimpleName()));
        }
    }
}
