// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Recognition;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;

/**
 * What the page shows.
 *
 * @param here where this computer is now, one sentence
 * @param nameable whether the network of now can be given a name that it has not yet
 */
record Overview(List<NetworkRow> rows, String here, boolean nameable) {

    Overview {
        rows = List.copyOf(rows);
    }

    static Overview of(KnownNetworks networks, Settings settings, NetworkSnapshot now) {
        Recognition recognition = networks.recognise(now);
        Optional<String> here = recognition.same().map(KnownNetwork::id);
        List<NetworkRow> rows = networks.all().stream()
                .map(network -> new NetworkRow(
                        network,
                        here.filter(network.id()::equals).isPresent(),
                        network.resembles().flatMap(networks::find).map(KnownNetwork::name),
                        networks.successes(network.id()).stream()
                                .map(success -> name(settings, success.profileId()))
                                .distinct()
                                .toList()))
                .toList();
        boolean telling = Fingerprint.of(now).filter(Fingerprint::telling).isPresent();
        return new Overview(rows, sentence(now, recognition, rows), telling && here.isEmpty());
    }

    private static String name(Settings settings, String profileId) {
        return settings.profile(profileId).map(SmtpProfile::name).orElse(profileId);
    }

    private static String sentence(NetworkSnapshot now, Recognition recognition, List<NetworkRow> rows) {
        if (now.offline()) {
            return rows.isEmpty() ? Messages.Page_empty : Messages.Here_nowhere;
        }
        return recognition
                .resembled()
                .map(other -> NLS.bind(Messages.Here_likely, other.name()))
                .or(() -> recognition.same().map(same -> NLS.bind(Messages.Here_known, same.name())))
                .orElse(rows.isEmpty() ? Messages.Page_empty : Messages.Here_unknown);
    }
}
