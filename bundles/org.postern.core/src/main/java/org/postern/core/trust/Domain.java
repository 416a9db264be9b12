// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.util.Optional;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Parameters;
import org.postern.core.Words;

/** Whether the system has authenticated the domain of the network by which every way to the destination leaves. */
record Domain(Destination destination, NetworkSnapshot snapshot) {

    private static final Words WORDS = new Words(Domain.class);
    private static final String DOMAIN = "domain";

    Answer ask(Parameters parameters) {
        boolean proven = parameters.all("is").contains(DOMAIN)
                && destination.ways().values().stream().allMatch(way -> authenticated(way.interfaceName()));
        return Answer.of(proven, WORDS.text(proven ? "domain" : "domain.not"));
    }

    private boolean authenticated(String interfaceName) {
        return snapshot.of(SignalName.CATEGORY)
                .filter(signal -> !signal.imitable() && signal.value().equals(DOMAIN))
                .map(Signal::interfaceName)
                .map(name -> name.or(snapshot::primaryInterface))
                .anyMatch(Optional.of(interfaceName)::equals);
    }
}
