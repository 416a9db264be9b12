// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.mail.Visible;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.KnownNetworks.Success;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Messages;

/** One known network: what it is recognised by, and what worked there. */
record KnownReport(KnownNetworks networks, KnownNetwork network, ZoneId zone) {
    private static final Messages MESSAGES = Messages.beside(KnownReport.class);

    Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("id", network.id())
                .with("name", network.name())
                .with("named", network.named())
                .with("seen", network.seen().toString())
                .with("resembles", network.resembles())
                .with(
                        "fingerprints",
                        network.fingerprints().stream().map(KnownReport::fields).toList())
                .with(
                        "worked",
                        networks.successes(network.id()).stream()
                                .map(KnownReport::fields)
                                .toList())
                .map();
    }

    void print(Console console, boolean here) {
        String mark = here ? "  " + console.good(MESSAGES.text("here")) : "";
        console.line(console.strong(network.name()) + "  " + console.faint(network.id()) + mark);
        network.fingerprints().forEach(each -> console.line("  " + line(each)));
        List<Success> worked = networks.successes(network.id());
        worked.forEach(each -> console.line("  " + line(each)));
        resembled().ifPresent(other -> console.paragraph("  ", MESSAGES.text("perhaps", other.name(), network.id())));
    }

    private Optional<KnownNetwork> resembled() {
        return network.resembles().flatMap(networks::find);
    }

    private String line(Success success) {
        String when = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withZone(zone)
                .format(success.at());
        String vpns = success.vpns().stream().sorted().map(Visible::text).collect(Collectors.joining(", "));
        String key = vpns.isEmpty() ? "worked" : "worked.vpn";
        return MESSAGES.text(key, Visible.text(success.profileId()), when, vpns);
    }

    private static String line(Fingerprint fingerprint) {
        return Stream.of(
                        Optional.of(fingerprint.medium()),
                        fingerprint.ssid(),
                        fingerprint.security(),
                        fingerprint.gatewayMac(),
                        fingerprint.prefix(),
                        fingerprint.domain())
                .flatMap(Optional::stream)
                .map(Visible::text)
                .collect(Collectors.joining("  "));
    }

    private static Map<String, @Nullable Object> fields(Success success) {
        return new Fields()
                .with("profile", success.profileId())
                .with("vpns", success.vpns().stream().sorted().toList())
                .with("at", success.at().toString())
                .map();
    }

    private static Map<String, @Nullable Object> fields(Fingerprint fingerprint) {
        return new Fields()
                .with("medium", fingerprint.medium())
                .with("gatewayMac", fingerprint.gatewayMac())
                .with("ssid", fingerprint.ssid())
                .with("connectionUuid", fingerprint.connectionUuid())
                .with("security", fingerprint.security())
                .with("prefix", fingerprint.prefix())
                .with("domain", fingerprint.domain())
                .map();
    }
}
