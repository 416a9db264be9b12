// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Remedy;

/**
 * What follows from a cause: who acts first, whether trying again may help, what Postern can offer.
 *
 * @param remedies in the order they are offered, where they apply
 */
record Treatment(Actor whoActs, Retry retry, List<Remedy.Kind> remedies) {

    /** Whether the same message may go through the same server later. */
    enum Retry {
        ALWAYS,
        /** If the server called its refusal temporary (4xx). */
        TEMPORARY,
        NEVER
    }

    Treatment {
        remedies = List.copyOf(remedies);
    }

    /** The treatments of all causes, from {@code causes.json}. */
    static Map<Cause, Treatment> all() {
        try (InputStream in = Objects.requireNonNull(Treatment.class.getResourceAsStream("causes.json"))) {
            Place file = new Place("", JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
            Map<Cause, Treatment> all = new EnumMap<>(Cause.class);
            for (Cause cause : Cause.values()) {
                all.put(cause, of(file.needed(cause.id())));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Treatment of(Place place) {
        place.allow(Set.of("whoActs", "retry", "remedies"));
        return new Treatment(
                place.needed("whoActs").as(Names.of(Actor.class)),
                place.needed("retry").as(Names.of(Retry.class)),
                place.needed("remedies").list(Names.of(Remedy.Kind.class)));
    }
}
