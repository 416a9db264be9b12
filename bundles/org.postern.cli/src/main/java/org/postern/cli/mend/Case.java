// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.mend;

import java.util.List;
import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.History;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;

/**
 * What is to be mended: a message that did not go out, or a server alone.
 *
 * @param failed empty for a server alone
 */
record Case(Optional<Delivery> failed, List<Remedy> remedies) {

    Case {
        remedies = List.copyOf(remedies);
    }

    /** The attempt with that id, or the last one for the outbox's message with that id; without an id the last failure. */
    static Optional<Case> of(Optional<String> id, History history) {
        List<Delivery> all = history.deliveries();
        Optional<Delivery> found = id.isEmpty()
                ? all.stream().filter(delivery -> failed(delivery, all)).findFirst()
                : history.delivery(id.get())
                        .or(() -> all.stream()
                                .filter(delivery -> delivery.entry()
                                        .filter(e -> e.startsWith(id.get()))
                                        .isPresent())
                                .findFirst());
        return found.map(delivery ->
                new Case(found, delivery.diagnosis().map(Diagnosis::remedies).orElse(List.of())));
    }

    private static boolean failed(Delivery delivery, List<Delivery> all) {
        String messageId = delivery.message().messageId();
        return delivery.diagnosis().isPresent()
                && all.stream()
                        .filter(Delivery::accepted)
                        .noneMatch(other -> other.message().messageId().equals(messageId));
    }

    /** The remedies of that name, through the profile if one is named; without a name those that Postern can carry out. */
    List<Remedy> choice(Optional<String> name, Optional<String> profileId) {
        return remedies.stream()
                .filter(remedy -> name.map(remedy.id()::equals).orElseGet(remedy::automatic))
                .filter(remedy -> profileId.isEmpty() || remedy.profileId().equals(profileId))
                .toList();
    }
}
