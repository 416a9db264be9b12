// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.rule.Rule;
import org.postern.api.trust.TrustRule;

/**
 * Where files name profiles or conditions that do not exist. In a file that was read, each costs the rule or trust that
 * names it and no more: what one file says must not depend on another's being there, nor on which bundles this program
 * has (ADR 24).
 */
record Gaps(Layers layers) {

    /** What is passed over of that file, a sentence each. */
    List<String> sentences(Source source) {
        return in(source.document())
                .map(gap -> gap.cost(there(gap), removal(gap)))
                .map(complaint -> complaint.about(source.place().name()))
                .toList();
    }

    /**
     * What is wrong with a document that is about to be written or fetched: it brings a gap. What a policy with more
     * authority has removed is no mistake of another policy, and neither is a condition that other programs have.
     */
    Optional<Complaint> refusal(Place place, Document changed) {
        List<Reference> before = in(layers.document(place)).toList();
        Gaps after = new Gaps(layers.with(place, changed));
        return after.in(changed)
                .filter(gap -> before.stream().noneMatch(gap::same))
                .filter(gap -> !place.policy()
                        || !gap.part().condition() && after.removal(gap).isEmpty())
                .findFirst()
                .map(gap -> gap.refusal(after.there(gap)));
    }

    /** Of what is in force: what another file has replaced or removed costs nothing. */
    private Stream<Reference> in(Document document) {
        Collection<Rule> rules = layers.merged(Listing.RULES).values();
        Collection<TrustRule> trust = layers.merged(Listing.TRUST).values();
        return Stream.concat(
                        document.rules().stream()
                                .filter(entry -> rules.contains(entry.value()))
                                .flatMap(Reference::ofRule),
                        document.trust().stream()
                                .filter(entry -> trust.contains(entry.value()))
                                .flatMap(Reference::ofTrust))
                .filter(reference -> !there(reference).contains(reference.named()));
    }

    private List<String> there(Reference reference) {
        return reference.part().condition() ? layers.kinds() : layers.profileIds();
    }

    private Optional<Removal> removal(Reference gap) {
        return gap.part().condition()
                ? Optional.empty()
                : layers.merged(Listing.PROFILES).removal(gap.named());
    }
}
