// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks.Success;

/** A known network and what worked there. */
record Page(KnownNetwork network, List<Worked> worked) {

    private static final int MOST_FINGERPRINTS = 16;
    private static final int MOST_WORKED = 32;

    Page {
        worked = worked.stream()
                .sorted(Comparator.comparing(Worked::at).reversed())
                .limit(MOST_WORKED)
                .toList();
    }

    String id() {
        return network.id();
    }

    Optional<Fingerprint> same(Fingerprint seen) {
        return network.fingerprints().stream().filter(seen::same).findFirst();
    }

    Optional<Fingerprint> similar(Fingerprint seen) {
        return network.fingerprints().stream().filter(seen::similar).findFirst();
    }

    /** Which profiles worked with these VPNs, the latest first. */
    Stream<Recollection> recollections(Set<String> vpns, Instant now, boolean likely) {
        return worked.stream()
                .filter(each -> each.vpns().equals(vpns) && each.counts(now))
                .map(each -> new Recollection(each.profileId(), network.name(), likely));
    }

    List<Success> successes(Instant now) {
        return remaining(now)
                .map(each -> new Success(each.profileId(), each.vpns(), each.at()))
                .toList();
    }

    /** Whether it did so recently that there is nothing to write down. */
    boolean justWorked(Set<String> vpns, String profile, Instant now) {
        return worked.stream().anyMatch(each -> each.of(vpns, profile) && each.fresh(now));
    }

    Page accepted(Set<String> vpns, String profile, Instant now) {
        Worked fresh = new Worked(vpns, profile, now, 0);
        return new Page(
                network,
                Stream.concat(Stream.of(fresh), remaining(now).filter(each -> !each.of(vpns, profile)))
                        .toList());
    }

    Page failed(Set<String> vpns, String profile, Instant now) {
        return new Page(
                network,
                worked.stream()
                        .map(each -> each.of(vpns, profile) ? each.failed() : each)
                        .filter(each -> each.counts(now))
                        .toList());
    }

    Page seen(Instant now) {
        return with(network.name(), network.named(), network.fingerprints(), now, network.resembles());
    }

    Page renamed(String name) {
        return with(name, true, network.fingerprints(), network.seen(), network.resembles());
    }

    Page resembling(Optional<String> other) {
        return with(network.name(), network.named(), network.fingerprints(), network.seen(), other);
    }

    /** This network, of which the other was a part. */
    Page joined(Page part) {
        List<Fingerprint> all = Stream.concat(part.network.fingerprints().stream(), network.fingerprints().stream())
                .limit(MOST_FINGERPRINTS)
                .toList();
        Instant latest = part.network.seen().isAfter(network.seen()) ? part.network.seen() : network.seen();
        Page joined = with(network.name(), network.named(), all, latest, network.resembles());
        Predicate<Worked> newToPart = each -> part.worked.stream().noneMatch(p -> p.of(each.vpns(), each.profileId()));
        return new Page(
                joined.network,
                Stream.of(part.worked.stream(), worked.stream().filter(newToPart))
                        .flatMap(Function.identity())
                        .toList());
    }

    private Stream<Worked> remaining(Instant now) {
        return worked.stream().filter(each -> each.counts(now));
    }

    private Page with(
            String name, boolean named, List<Fingerprint> fingerprints, Instant seen, Optional<String> resembles) {
        return new Page(new KnownNetwork(id(), name, named, fingerprints, seen, resembles), worked);
    }
}
