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

    private final Path users;
    private final PolicyPlaces places;
    private final Conditions conditions;
    private final DocumentJson json;

    private Map<Path, Source> known = Map.of();
    private List<Path> policies = List.of();
    private List<Declaration> kinds = List.of();
    private Layers layers;
    private View view;

    LayeredFiles(Path users, PolicyPlaces places, Conditions conditions, DocumentJson json) {
        this.users = users;
        this.places = places;
        this.conditions = conditions;
        this.json = json;
        this.layers = new Layers(List.of(), Source.unread(users));
        this.view = View.of(layers);
    }

    /** The same instance until something changes. */
    synchronized View view() {
        List<Path> policiesNow = places.files();
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
        return files().anyMatch(file -> !Stamp.of(file).equals(source(file).stamp()));
    }

    /** All of them: what one says of another may have changed. */
    private void read() {
        Map<Path, Source> now = new HashMap<>();
        Map<Path, Document> before = new HashMap<>();
        files().distinct().forEach(file -> {
            now.put(file, source(file).read(json, authority(file)));
            before.put(file, source(file).document());
        });
        List<Source> policySources =
                policies.stream().map(now::get).map(Objects::requireNonNull).toList();
        layers = new Layers(policySources, Objects.requireNonNull(now.get(users))).checked(before);
        known = layers.byFile();
        view = View.of(layers);
    }

    private Authority authority(Path file) {
        if (file.equals(users)) {
            return Authority.USER;
        }
        return places.writable().test(file) ? Authority.DEFAULTS : Authority.LOCKS;
    }

    /** The policy files that there are. */
    List<Policy> policies() {
        Layers current = layers();
        return current.policies().stream()
                .filter(source -> !source.stamp().equals(Stamp.ABSENT))
                .map(source -> new Policy(
                        source.file().toString(),
                        authority(source.file()) == Authority.LOCKS,
                        source.problem(),
                        current.removals(source)))
                .toList();
    }

    private Source source(Path file) {
        return known.getOrDefault(file, Source.unread(file));
    }

    private Stream<Path> files() {
        return Stream.concat(policies.stream(), Stream.of(users));
    }
}
