// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.Visible;
import org.postern.api.send.Attempt;
import org.postern.ui.NetworkName;
import org.postern.ui.attempt.Dialogue;

/** All there is to know about a delivery, as text to hand to someone. Holds no secret and nothing of the message's text. */
final class Report {

    private Report() {}

    static String of(Delivery delivery) {
        return Stream.of(
                        Verdict.of(delivery).explanation().text(),
                        selection(delivery),
                        administrator(delivery),
                        dialogue(delivery))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** Which profile was chosen, why, and why not another. */
    static String selection(Delivery delivery) {
        return Stream.concat(
                        Stream.of(
                                NLS.bind(Messages.Report_network, NetworkName.of(delivery.network())),
                                delivery.selection().reason()),
                        delivery.selection().passedOver().stream())
                .map(Visible::text)
                .collect(Collectors.joining("\n"));
    }

    /** What an administrator should know. */
    static String administrator(Delivery delivery) {
        return delivery.diagnosis()
                .map(Diagnosis::forAdministrator)
                .map(Visible::text)
                .orElse("");
    }

    /** The dialogue as it stood on the wire. */
    static String dialogue(Delivery delivery) {
        return delivery.attempt().map(Attempt::steps).map(Dialogue::of).orElse("");
    }
}
