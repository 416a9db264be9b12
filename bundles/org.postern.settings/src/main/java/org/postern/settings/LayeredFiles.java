// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Conditions.Declaration;
import org.postern.api.settings.Policy;

/** The settings files, read again when one of them, or what a rule may ask, is no longer what it was. */
final class LayeredFiles {

    private final Place users;
    private final PolicyPlaces places;
    private final Conditions conditions;
    private final DocumentJson json;

    private Map<Path, Source> known = Map.of();
    private List<Place> policies = List.of();
    private List<Declaration> kinds = List.of();
    private Layers layers;
    private View view;

    LayeredFiles(Path users, PolicyPlaces places, Conditions conditions, DocumentJson json) {
        this.users = new Place(users, Rank.USER);
        this.places = places;
        this.conditions = conditions;
        this.json = json;
        this.layers = new Layers(List.of(), Source.unread(this.users), List.of());
        this.view = View.of(layers);
    }

    /** The same instance until something changes. */
    synchronized View view() {
        List<Place> policiesNow = places.files();
        List<Declaration> kindsNow = conditions.all();
        if (!policiesNow.equals(policies) || !kindsNow.equals(kinds) || stale()) {
            policies = policiesNow;
            kinds = kindsNow;
            read();
        }
        return view;
    }

    synchronized Layers layers() {
        view();
        return layers;
    }

    private boolean stale() {
        return files().anyMatch(
                        place -> !Stamp.of(place.file()).equals(source(place).stamp()));
    }

    /** All of them: what one lets another say may have changed. */
    private void read() {
        List<String> environment = environment();
        Map<Path, Source> now = new HashMap<>();
        files().forEach(place ->
                now.putIfAbsent(place.file(), source(place).read(json, owner(place, now.values()), environment)));
        List<Source> policySources = policies.stream()
                .map(place -> Objects.requireNonNull(now.get(place.file())))
                .toList();
        List<String> names = kinds.stream().map(Declaration::kind).sorted().toList();
        layers = new Layers(policySources, Objects.requireNonNull(now.get(users.file())), names);
        known = layers.byFile();
        view = View.of(layers);
    }

    private List<String> environment() {
        return policies.stream()
                .filter(place -> place.rank() == Rank.MACHINE)
                .flatMap(place -> source(place).environment().stream())
                .toList();
    }

    /** The sentence against this text of a policy on a server. */
    synchronized Optional<String> complaint(Place place, Copy candidate) {
        view();
        try {
            Owner owner = owner(place, candidate, layers.policies());
            if (!owner.vouched() && candidate.signature().isPresent() && signable()) {
                throw new Complaint("", Words.text("signature"));
            }
            Document document = json.read(candidate.text().orElse(""), owner, environment());
            new Gaps(layers).refusal(place, document).ifPresent(complaint -> {
                throw complaint;
            });
            return Optional.empty();
        } catch (Complaint e) {
            return Optional.of(e.about(place.name()));
        }
    }

    /** Whether the machine's policy lists somebody who signs policies. */
    synchronized boolean signable() {
        view();
        return layers.policies().stream()
                .anyMatch(source -> !source.document().terms().keys().isEmpty());
    }

    /** @param read the policies with more authority, if not all */
    private Owner owner(Place place, Collection<Source> read) {
        return place.address().isPresent()
                ? owner(place, Copy.read(place.file()), read)
                : new Owner(place, locks(place));
    }

    /** The user can write the copy of what lies on a server, but not its signature. */
    private Owner owner(Place place, Copy copy, Collection<Source> read) {
        List<Source> signing = read.stream()
                .filter(source -> copy.signedBy(source.document().terms().keys()))
                .toList();
        return new Owner(place, signing.stream().anyMatch(source -> locks(source.place())), !signing.isEmpty());
    }

    private boolean locks(Place place) {
        return place.policy() && !places.writable().test(place.file());
    }

    /** The policy files that there are. */
    List<Policy> policies() {
        Layers current = layers();
        return current.policies().stream()
                .filter(source ->
                        source.place().address().isPresent() || !source.stamp().equals(Stamp.ABSENT))
                .map(source -> new Policy(
                        source.place().name(),
                        owner(source.place(), current.policies()).locks(),
                        source.trouble(),
                        source.stale(),
                        current.removals(source),
                        new Gaps(current).sentences(source)))
                .toList();
    }

    private Source source(Place place) {
        return known.getOrDefault(place.file(), Source.unread(place));
    }

    private Stream<Place> files() {
        return Stream.concat(policies.stream(), Stream.of(users));
    }
}
