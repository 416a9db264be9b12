// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.List;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Parameters;
import org.postern.core.Words;

/**
 * Whether a VPN is up, any or one of those named, by its connection's name or its interface's. Where interfaces were seen
 * and none is a VPN's, the answer is no and not unknown. That an interface exists proves nothing about where it leads.
 */
final class VpnCondition implements Condition {

    private static final Words WORDS = new Words(VpnCondition.class);

    private static final String ANY = "any";

    private final SignalName connection;
    private final Sight<String> sight = new Sight<>(this::look);

    /** @param connection the signal that names a VPN, where the system knows its name */
    VpnCondition(SignalName connection) {
        this.connection = connection;
    }

    @Override
    public Answer evaluate(Parameters parameters, Context context) {
        return with(parameters).ask(context);
    }

    @Override
    public Question with(Parameters parameters) {
        List<String> names = parameters.all("name");
        return context -> answer(names, context.snapshot());
    }

    private Answer answer(List<String> names, NetworkSnapshot snapshot) {
        Sight.Seen<String> seen = sight.of(snapshot);
        if (snapshot.of(SignalName.INTERFACE).findAny().isEmpty()
                && seen.values().isEmpty()) {
            return Answer.unknown(WORDS.text("missing.interface"));
        }
        boolean up =
                names.contains(ANY) ? !seen.values().isEmpty() : names.stream().anyMatch(seen.values()::contains);
        return Answer.of(up, seen.evidence());
    }

    private Sight.Seen<String> look(NetworkSnapshot snapshot) {
        List<String> names = Stream.concat(
                        snapshot.of(connection).map(Signal::value),
                        Scope.VPN.signals(snapshot, SignalName.INTERFACE).stream()
                                .flatMap(signal -> signal.interfaceName().stream()))
                .distinct()
                .toList();
        return new Sight.Seen<>(
                names,
                names.isEmpty()
                        ? WORDS.text("missing.vpn")
                        : WORDS.text("seen.vpn", Visible.text(String.join(", ", names))));
    }
}
