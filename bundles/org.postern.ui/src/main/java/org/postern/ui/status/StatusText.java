// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.status;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.ui.Situation;
import org.postern.ui.widget.Icon;

/** What the status line says about a situation. */
record StatusText(Icon icon, String text, String toolTip) {

    static StatusText of(Situation situation) {
        if (situation.unused() && !situation.problems().isEmpty()) {
            return new StatusText(Icon.FAILED, Messages.Status_wrong, lines(situation.problems()));
        }
        if (situation.unused()) {
            return new StatusText(Icon.POSTERN, Messages.Status_unused, Messages.Status_unusedTip);
        }
        String network = situation.networkName();
        String server = situation.profile().map(SmtpProfile::name).orElse(Messages.Status_noServer);
        return new StatusText(
                situation.network().offline() ? Icon.OFFLINE : Icon.POSTERN,
                NLS.bind(Messages.Status_text, network, server),
                toolTip(situation));
    }

    private static String toolTip(Situation situation) {
        String reason = situation.selection().map(Selection::reason).orElse("");
        return lines(Stream.of(question(situation), List.of(reason), passedOver(situation), situation.problems())
                .flatMap(List::stream)
                .distinct()
                .toList());
    }

    /** Whether this is still the network it looks like, while nobody has said so. */
    private static List<String> question(Situation situation) {
        return situation.known().resembled().map(network -> NLS.bind(Messages.Status_perhaps, network.name())).stream()
                .toList();
    }

    private static String lines(List<String> sentences) {
        return sentences.stream().map(Visible::text).collect(Collectors.joining("\n"));
    }

    private static List<String> passedOver(Situation situation) {
        return situation.selection().map(Selection::passedOver).orElse(List.of());
    }
}
