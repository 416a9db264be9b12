// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.postern.api.diagnosis.Symptom;

/** The providers Postern knows, and how to tell which one spoke. */
final class Providers {

    private final List<Provider> all;
    private final PhraseIndex sayings;

    Providers(List<Provider> all) {
        this.all = List.copyOf(all);
        this.sayings = new PhraseIndex(all.stream().map(Provider::says).toList());
    }

    /** The one named in the symptom, else the owner of the profile's server, else the one the words give away. */
    Optional<Provider> of(Symptom symptom, Words words) {
        return symptom.provider()
                .flatMap(name -> first(p -> p.named(name)))
                .or(() -> symptom.profile()
                        .flatMap(profile -> first(p -> p.owns(profile.server().host()))))
                .or(() -> bySaying(words));
    }

    private Optional<Provider> bySaying(Words words) {
        Map<Phrases, String> found = sayings.search(words);
        return first(p -> found.containsKey(p.says()));
    }

    private Optional<Provider> first(Predicate<Provider> test) {
        return all.stream().filter(test).findFirst();
    }
}
