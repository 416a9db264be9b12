// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.postern.api.mail.Visible;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.cli.console.Console;
import org.postern.cli.console.Messages;

/** A snapshot for people: the primary network first, then what holds for the whole computer, then the rest. */
final class NetworkReport {
    private final NetworkSnapshot snapshot;
    private final KnownNetworks networks;
    private final Console console;
    private final Messages messages = Messages.beside(NetworkReport.class);

    NetworkReport(NetworkSnapshot snapshot, KnownNetworks networks, Console console) {
        this.snapshot = snapshot;
        this.networks = networks;
        this.console = console;
    }

    void print() {
        if (snapshot.offline()) {
            console.line(messages.text("offline"));
        }
        interfaces().forEach(this::section);
        if (!snapshot.offline()) {
            console.paragraph("", new KnownSentence(networks).of(snapshot));
        }
    }

    private List<Optional<String>> interfaces() {
        return snapshot.signals().stream()
                .map(Signal::interfaceName)
                .distinct()
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
    }

    private int rank(Optional<String> interfaceName) {
        if (interfaceName.isEmpty()) {
            return 1;
        }
        return interfaceName.equals(snapshot.primaryInterface()) ? 0 : 2;
    }

    private void section(Optional<String> interfaceName) {
        console.line(console.strong(heading(interfaceName)));
        snapshot.signals().stream()
                .filter(signal -> signal.interfaceName().equals(interfaceName))
                .filter(signal -> !signal.name().equals(SignalName.INTERFACE))
                .forEach(this::row);
    }

    private String heading(Optional<String> interfaceName) {
        if (interfaceName.isEmpty()) {
            return messages.text("computer");
        }
        String kind = snapshot.of(SignalName.INTERFACE)
                .filter(signal -> signal.interfaceName().equals(interfaceName))
                .map(Signal::value)
                .findFirst()
                .orElse("");
        String key = rank(interfaceName) == 0 ? "interface.primary" : "interface";
        return messages.text(key, Visible.text(interfaceName.get()), Visible.text(kind))
                .strip();
    }

    private void row(Signal signal) {
        String line = String.format("  %-12s %-28s ", Visible.text(signal.name().id()), Visible.text(signal.value()));
        String proof = signal.imitable() ? "" : Objects.requireNonNull(messages.text("proof"));
        console.line(line + console.faint(Visible.text(signal.source()) + proof));
    }
}
