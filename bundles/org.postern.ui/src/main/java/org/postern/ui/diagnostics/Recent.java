// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.History;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.Visible;
import org.postern.api.settings.Settings;

/**
 * What the view shows.
 *
 * @param deliveries newest first
 * @param noServer whether there is no outgoing server
 * @param problems what could not be read of the settings, which may be why
 */
record Recent(List<Delivery> deliveries, boolean noServer, List<String> problems) {

    static final Recent NOTHING = new Recent(List.of(), false, List.of());

    /** Those of this session that came to no attempt, then all attempts. */
    static Recent of(Postman postman, History history, Settings settings) {
        List<Delivery> all = Stream.concat(
                        postman.recent().stream()
                                .filter(delivery -> delivery.attempt().isEmpty()),
                        history.deliveries().stream())
                .toList();
        return new Recent(all, settings.profiles().isEmpty(), settings.problems());
    }

    /** What to say while nothing was sent: what to do first. */
    String invitation() {
        return noServer
                ? problems.stream().findFirst().map(Visible::text).orElse(Messages.Empty_noServer)
                : Messages.Empty_nothingSent;
    }

    /** What can be done about a delivery; nothing if the message has been accepted since. */
    List<Remedy> remedies(Delivery delivery) {
        return accepted(delivery).isPresent()
                ? List.of()
                : delivery.diagnosis().map(Diagnosis::remedies).orElse(List.of());
    }

    /** The delivery of the same message that was accepted, if one was. */
    Optional<Delivery> accepted(Delivery delivery) {
        return deliveries.stream()
                .filter(Delivery::accepted)
                .filter(d -> d.message().messageId().equals(delivery.message().messageId()))
                .findFirst();
    }
}
