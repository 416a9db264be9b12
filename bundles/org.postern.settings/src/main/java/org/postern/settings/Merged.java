// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One list of all files. Among policies the one with the most authority that speaks of an entry gives it or removes it;
 * the user's replaces that unless it is locked.
 */
final class Merged<T> {

    private final Listing<T> listing;
    private final Map<String, T> values = new LinkedHashMap<>();
    private final Map<String, Removal> removals = new HashMap<>();
    private final Map<Removal, List<String>> removed = new HashMap<>();

    /** @param policies the one with the most authority first */
    Merged(Listing<T> listing, List<Document> policies, Document user) {
        this.listing = listing;
        policies.forEach(this::policy);
        listing.of(user).forEach(this::users);
    }

    private void policy(Document document) {
        for (T entry : listing.of(document)) {
            Removal removal = removals.get(id(entry));
            if (removal == null) {
                values.putIfAbsent(id(entry), entry);
            } else {
                takes(removal, entry);
            }
        }
        document.terms().removals().stream()
                .filter(removal -> removal.of(listing) && !values.containsKey(removal.id()))
                .forEach(removal -> removals.putIfAbsent(removal.id(), removal));
    }

    private void users(T entry) {
        T given = values.get(id(entry));
        Optional<Removal> removal = lockedRemoval(id(entry));
        if (removal.isPresent()) {
            takes(removal.get(), entry);
        } else if (given == null || !listing.origin().apply(given).locked()) {
            values.put(id(entry), entry);
        }
    }

    private void takes(Removal removal, T entry) {
        removed.computeIfAbsent(removal, key -> new ArrayList<>())
                .add(listing.origin().apply(entry).source());
    }

    Collection<T> values() {
        return values.values();
    }

    /** What keeps the user from having this entry. */
    Optional<Removal> lockedRemoval(String id) {
        return Optional.ofNullable(removals.get(id))
                .filter(removal -> removal.origin().locked());
    }

    /** Why there is no such entry, if a policy took it away. */
    Optional<Removal> removal(String id) {
        return Optional.ofNullable(removals.get(id)).filter(removal -> !values.containsKey(id));
    }

    /** The files whose entry it takes away. */
    List<String> removedFrom(Removal removal) {
        return List.copyOf(removed.getOrDefault(removal, List.of()));
    }

    private String id(T entry) {
        return listing.id().apply(entry);
    }
}
