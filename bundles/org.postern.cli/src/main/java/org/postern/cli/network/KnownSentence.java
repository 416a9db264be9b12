// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Recognition;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** Which known network this is, for people and for programs. */
record KnownSentence(KnownNetworks networks) {
    private static final Messages MESSAGES = Messages.beside(KnownSentence.class);

    String of(NetworkSnapshot snapshot) {
        if (snapshot.offline()) {
            return MESSAGES.text("offline");
        }
        Recognition recognition = networks.recognise(snapshot);
        if (recognition instanceof Recognition.Likely likely) {
            return MESSAGES.text("known.likely", likely.network().name(), likely.difference());
        }
        Optional<KnownNetwork> resembled = recognition.resembled();
        return recognition
                .same()
                .map(network -> resembled
                        .map(other -> MESSAGES.text("known.question", network.name(), other.name()))
                        .orElseGet(() -> MESSAGES.text("known.same", network.name())))
                .orElseGet(() -> MESSAGES.text("known.not"));
    }

    Map<String, @Nullable Object> fields(NetworkSnapshot snapshot) {
        Recognition recognition = networks.recognise(snapshot);
        return new Fields()
                .with("id", recognition.same().map(KnownNetwork::id))
                .with("name", recognition.same().map(KnownNetwork::name))
                .with("perhaps", recognition.resembled().map(KnownNetwork::name))
                .with(
                        "difference",
                        recognition instanceof Recognition.Likely likely
                                ? Optional.of(likely.difference())
                                : Optional.empty())
                .map();
    }
}
