// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.Origin.Layer;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Fallback;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Policy;
import org.postern.api.settings.Takeover;
import org.postern.api.trust.TrustRule;

/**
 * The files one above the other. Among policies the one with more authority gives an entry; the user's replaces it
 * unless it is locked.
 *
 * @param policies the one with the most authority first
 * @param kinds of condition that rules may ask here
 */
record Layers(List<Source> policies, Source user, List<String> kinds) {

    /** The user's in their order, then the organisation's. */
    List<SmtpProfile> profiles() {
        List<SmtpProfile> merged = new ArrayList<>(merged(Listing.PROFILES).values());
        merged.sort(Comparator.comparing(profile -> profile.origin().layer() != Layer.USER));
        return List.copyOf(merged);
    }

    /** Locked policy, user, default policy. */
    List<Rule> rules() {
        return inOrder(merged(Listing.RULES).values(), Rule::origin);
    }

    /** Locked policy, user, default policy. */
    List<TrustRule> trust() {
        return inOrder(merged(Listing.TRUST).values(), TrustRule::origin);
    }

    private static <T> List<T> inOrder(Collection<T> merged, Function<T, Origin> origin) {
        List<Layer> asked = List.of(Layer.POLICY_LOCKED, Layer.USER, Layer.POLICY_DEFAULT);
        return merged.stream()
                .sorted(Comparator.comparing(
                        entry -> asked.indexOf(origin.apply(entry).layer())))
                .toList();
    }

    /** One for each issuer. */
    List<OAuthClient> clients() {
        return List.copyOf(merged(Listing.CLIENTS).values());
    }

    /** The user's, or that of the policy with the most authority. */
    Fallback fallback() {
        return Stream.concat(Stream.of(user), policies.stream())
                .flatMap(source -> source.document().preferences().fallback().stream())
                .findFirst()
                .orElse(Fallback.AUTOMATIC);
    }

    /** That of a policy which locks it, the user's, or that of the policy with the most authority. */
    Takeover takeover() {
        List<Takeover> given = Stream.concat(Stream.of(user), policies.stream())
                .flatMap(source -> source.document().preferences().takeover().stream())
                .toList();
        return given.stream()
                .filter(takeover -> takeover.origin().locked())
                .findFirst()
                .or(() -> given.stream().findFirst())
                .orElseGet(
                        () -> Takeover.all(new Origin(Layer.USER, user.place().name())));
    }

    /** Only where nobody says no: it tells name servers which domains the user writes from. */
    boolean senderPolicyAdvice() {
        return sources()
                .flatMap(source -> source.document().preferences().senderPolicyAdvice().stream())
                .allMatch(wanted -> wanted);
    }

    /** Of the policy with the most authority first. */
    List<String> diagnosis() {
        return policies.stream()
                .flatMap(source -> source.document().terms().diagnosis().stream())
                .toList();
    }

    /** Of all policies. */
    List<X509Certificate> authorities() {
        return policies.stream()
                .flatMap(source -> source.document().terms().authorities().stream())
                .distinct()
                .toList();
    }

    /** What is wrong with the files, then what of them is passed over. */
    List<String> problems() {
        Gaps gaps = new Gaps(this);
        return Stream.concat(
                        sources().map(Source::problem).flatMap(Optional::stream),
                        sources().flatMap(source -> gaps.sentences(source).stream()))
                .toList();
    }

    List<String> profileIds() {
        return profiles().stream().map(SmtpProfile::id).toList();
    }

    /** What that file says. */
    Document document(Place place) {
        return sources()
                .filter(source -> source.place().equals(place))
                .findFirst()
                .map(Source::document)
                .orElse(Document.EMPTY);
    }

    /** With that in a file. */
    Layers with(Place place, Document said) {
        UnaryOperator<Source> changed = source -> source.place().equals(place) ? source.with(said) : source;
        return new Layers(policies.stream().map(changed).toList(), changed.apply(user), kinds);
    }

    Map<Path, Source> byFile() {
        return sources().collect(Collectors.toMap(Source::file, source -> source, (first, same) -> first));
    }

    private Stream<Source> sources() {
        return Stream.concat(policies.stream(), Stream.of(user));
    }

    <T> Merged<T> merged(Listing<T> listing) {
        return new Merged<>(listing, policies.stream().map(Source::document).toList(), user.document());
    }

    /** What that policy takes away, and from whom. */
    List<Policy.Removal> removals(Source policy) {
        return policy.document().terms().removals().stream()
                .map(removal -> new Policy.Removal(
                        removal.list().name(),
                        removal.id(),
                        merged(removal.list()).removedFrom(removal)))
                .toList();
    }
}
