// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.Origin.Layer;
import org.postern.api.mail.Visible;

/**
 * What depends on whose file it is: only a policy can lock, and remove.
 *
 * @param locks whether what it locks is locked
 * @param vouched whether nobody but its author can have written it
 */
record Owner(Place place, boolean locks, boolean vouched) {

    /** Of a file. */
    Owner(Place place, boolean locks) {
        this(place, locks, true);
    }

    static final String LOCK = "lock";
    static final String REMOVE = "remove";

    /** @throws Complaint if one is wrong, or stands there twice */
    <T> List<Document.Entry<T>> entries(
            Node root, Listing<T> listing, Set<String> names, BiFunction<Node, Origin, T> read) {
        Function<Node, Document.Entry<T>> entry = node -> new Document.Entry<>(
                read.apply(node.only(allowed(names)), origin(node)), node.json().getAsJsonObject(), node.place());
        Set<String> ids =
                removals(root, listing).stream().map(Removal::id).collect(Collectors.toCollection(HashSet::new));
        return root.items(listing.name())
                .filter(node -> !removes(node))
                .map(node -> once(entry.apply(node), listing, ids))
                .toList();
    }

    private static <T> Document.Entry<T> once(Document.Entry<T> entry, Listing<T> listing, Set<String> ids) {
        String id = listing.id().apply(entry.value());
        if (!ids.add(id)) {
            throw new Complaint(entry.place(), Words.text("id.twice", Visible.text(id)));
        }
        return entry;
    }

    List<Removal> removals(Node root, Listing<?> listing) {
        return root.items(listing.name())
                .filter(this::removes)
                .map(node -> new Removal(listing, removed(node, listing), origin(node)))
                .toList();
    }

    private boolean removes(Node node) {
        Optional<Node> remove = place.policy() ? node.optional(REMOVE) : Optional.empty();
        return remove.isPresent() && remove.get().flag();
    }

    private String removed(Node node, Listing<?> listing) {
        if (listing == Listing.CLIENTS) {
            return OAuthClientJson.issuer(node.only(allowed(Set.of("provider", "issuer", REMOVE))))
                    .text();
        }
        Node id = node.only(allowed(Set.of("id", REMOVE))).required("id");
        if (!RuleJson.ID.matcher(id.text()).matches()) {
            throw id.complaint(Words.text("no.entry"));
        }
        return id.text();
    }

    /** The names that an object may have in such a file. */
    Set<String> allowed(Set<String> names) {
        return place.policy()
                ? Stream.concat(names.stream(), Stream.of(LOCK)).collect(Collectors.toUnmodifiableSet())
                : names;
    }

    Origin origin(Node node) {
        boolean locked = node.optional(LOCK).map(Node::flag).orElse(false);
        return new Origin(layer(locked), place.name());
    }

    private Layer layer(boolean locked) {
        if (!place.policy()) {
            return Layer.USER;
        }
        return locked && locks ? Layer.POLICY_LOCKED : Layer.POLICY_DEFAULT;
    }

    /** @throws Complaint if the file says what only the machine's policy can */
    void onlyMachine(Node root, String name, String sentence) {
        root.optional(name).filter(node -> place.rank() != Rank.MACHINE).ifPresent(node -> {
            throw node.complaint(sentence);
        });
    }
}
