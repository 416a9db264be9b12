// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        this.layers = new Layers(List.of(), Source.unread(this.users));
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

    /** All of them: what one says of another may have changed. */
    private void read() {
        List<String> environment = environment();
        Map<Path, Source> now = new HashMap<>();
        Map<Path, Document> before = new HashMap<>();
        files().forEach(place -> {
            now.putIfAbsent(place.file(), source(place).read(json, locks(place), environment));
            before.put(place.file(), source(place).document());
        });
        List<Source> policySources = policies.stream()
                .map(place -> Objects.requireNonNull(now.get(place.file())))
                .toList();
        layers = new Layers(policySources, Objects.requireNonNull(now.get(users.file()))).checked(before);
        known = layers.byFile();
        view = View.of(layers);
    }

    private List<String> environment() {
        return policies.stream()
                .filter(place -> place.rank() == Rank.MACHINE)
                .flatMap(place -> source(place).environment().stream())
                .toList();
    }

    private boolean locks(Place place) {
        return place.policy() && !places.writable().test(place.file());
    }

    /** The policy files that there are. */
    List<Policy> policies() {
        Layers current = layers();
        return current.policies().stream()
                .filter(source -> !source.stamp().equals(Stamp.ABSENT))
                .map(source -> new Policy(
                        source.place().name(), locks(source.place()), source.problem(), current.removals(source)))
                .toList();
    }

    private Source source(Place place) {
        return known.getOrDefault(place.file(), Source.unread(place));
    }

    private Stream<Place> files() {
        return Stream.concat(policies.stream(), Stream.of(users));
    }
}
