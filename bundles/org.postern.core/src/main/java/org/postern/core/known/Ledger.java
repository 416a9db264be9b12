// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.Recognition;
import org.postern.api.network.Recognition.Likely;
import org.postern.api.network.Recognition.Same;
import org.postern.api.network.Recognition.Unknown;

/** All known networks at one instant, the one seen last first; at most so many that the file stays small. */
record Ledger(List<Page> pages) {

    static final Ledger EMPTY = new Ledger(List.of());

    private static final int MOST = 200;

    Ledger {
        pages = pages.stream().sorted(Ledger.latestFirst()).toList();
    }

    Recognition recognise(Fingerprint seen) {
        for (Page page : pages) {
            Optional<Fingerprint> own = page.same(seen);
            if (own.isPresent()) {
                return new Same(page.network(), own.get(), resembled(page));
            }
        }
        return pages.stream()
                .filter(page -> page.similar(seen).isPresent())
                .min(Comparator.comparing(page -> page.network().resembles().isPresent()))
                .<Recognition>map(page -> new Likely(
                        page.network(), Difference.between(page.similar(seen).orElseThrow(), seen)))
                .orElseGet(Unknown::new);
    }

    Optional<Page> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    Optional<Page> page(Fingerprint seen) {
        return recognise(seen).same().flatMap(network -> page(network.id()));
    }

    /** What worked there, the latest first; where a network resembles another, what worked on that one after its own. */
    List<Recollection> recollections(Fingerprint seen, Set<String> vpns, Instant now) {
        Recognition recognition = recognise(seen);
        Stream<Recollection> own = recognition.same().flatMap(network -> page(network.id())).stream()
                .flatMap(page -> page.recollections(vpns, now, false));
        Stream<Recollection> likely = recognition.resembled().flatMap(network -> page(network.id())).stream()
                .flatMap(page -> page.recollections(vpns, now, true));
        return Stream.concat(own, likely).toList();
    }

    /**
     * With that network, seen now.
     *
     * @param id its own, should it be new
     */
    Ledger remembering(Fingerprint seen, String id, Instant now) {
        Recognition recognition = recognise(seen);
        if (recognition.same().isPresent()) {
            return changed(recognition.same().get().id(), page -> page.seen(now));
        }
        KnownNetwork fresh = new KnownNetwork(
                id,
                free(Difference.name(seen)),
                false,
                List.of(seen),
                now,
                recognition.resembled().map(KnownNetwork::id));
        List<Page> all = new ArrayList<>(roomy().pages);
        all.add(new Page(fresh, List.of()));
        return new Ledger(all);
    }

    Ledger changed(String id, UnaryOperator<Page> change) {
        return new Ledger(pages.stream()
                .map(page -> page.id().equals(id) ? change.apply(page) : page)
                .toList());
    }

    /** What resembled it resembles none any more. */
    Ledger without(String id) {
        return new Ledger(pages.stream()
                .filter(page -> !page.id().equals(id))
                .map(page ->
                        page.network().resembles().equals(Optional.of(id)) ? page.resembling(Optional.empty()) : page)
                .toList());
    }

    /** With the one being a part of the other. */
    Ledger joined(Page part, Page whole) {
        return without(part.id()).changed(whole.id(), page -> page.joined(part));
    }

    private Optional<KnownNetwork> resembled(Page page) {
        return page.network().resembles().flatMap(this::page).map(Page::network);
    }

    boolean taken(String name) {
        return pages.stream().anyMatch(page -> page.network().name().equalsIgnoreCase(name));
    }

    private String free(String name) {
        String free = name;
        for (int number = 2; taken(free); number++) {
            free = name + " " + number;
        }
        return free;
    }

    /** Without the one not seen for the longest time, if there are too many; those that a person named stay longer. */
    private Ledger roomy() {
        Comparator<Page> leastMissed = Comparator.<Page, Boolean>comparing(
                        page -> page.network().named())
                .thenComparing(latestFirst().reversed());
        return pages.size() < MOST
                ? this
                : pages.stream()
                        .min(leastMissed)
                        .map(page -> without(page.id()))
                        .orElse(this);
    }

    private static Comparator<Page> latestFirst() {
        return Comparator.<Page, Instant>comparing(page -> page.network().seen())
                .reversed();
    }
}
