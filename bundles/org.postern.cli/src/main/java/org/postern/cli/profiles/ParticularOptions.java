// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.ProxyServer;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code postern profiles add} and {@code edit} are told about a server that is not as most are. */
@Command
final class ParticularOptions {
    @Option(names = "--ehlo", paramLabel = "NAME", descriptionKey = "add.ehlo")
    private Optional<String> ehlo = Optional.empty();

    @Option(names = "--connect-timeout", paramLabel = "SECONDS", descriptionKey = "add.connect")
    private Optional<Integer> connect = Optional.empty();

    @Option(names = "--reply-timeout", paramLabel = "SECONDS", descriptionKey = "add.reply")
    private Optional<Integer> reply = Optional.empty();

    @Option(names = "--confirmation-timeout", paramLabel = "SECONDS", descriptionKey = "add.confirmation")
    private Optional<Integer> confirmation = Optional.empty();

    @Option(names = "--per-minute", paramLabel = "N", descriptionKey = "add.minute")
    private Optional<Integer> perMinute = Optional.empty();

    @Option(names = "--most-recipients", paramLabel = "N", descriptionKey = "add.recipients")
    private Optional<Integer> mostRecipients = Optional.empty();

    @Option(names = "--most-octets", paramLabel = "N", descriptionKey = "add.octets")
    private Optional<Long> mostOctets = Optional.empty();

    @Option(names = "--connections", paramLabel = "N", descriptionKey = "add.connections")
    private Optional<Integer> connections = Optional.empty();

    @Option(names = "--recipients-at", paramLabel = "DOMAIN", descriptionKey = "add.domain")
    private List<String> domains = List.of();

    @Option(names = "--pin", paramLabel = "SHA-256", descriptionKey = "add.pin")
    private List<String> pins = List.of();

    @Option(names = "--key-store", paramLabel = "FILE", descriptionKey = "add.keystore")
    private Optional<Path> keyStore = Optional.empty();

    @Option(names = "--proxy", paramLabel = "ADDRESS", descriptionKey = "add.proxy")
    private Optional<String> proxy = Optional.empty();

    /** @throws IllegalArgumentException with one sentence for the person who typed it */
    Particulars over(Particulars before, boolean logsIn, Left left) {
        return new Particulars(
                left.of("ehlo", ehlo, before.ehloName()),
                times(before.timeLimits(), left),
                limits(before.limits(), left),
                left.of(
                        "recipients-at",
                        domains.stream().map(RecipientDomain::new).toList(),
                        before.recipientDomains()),
                identity(before.tlsIdentity(), logsIn, left),
                left.of("proxy", proxy.map(ProxyServer::of), before.proxy()));
    }

    private TimeLimits times(TimeLimits before, Left left) {
        return new TimeLimits(
                left.of("connect-timeout", seconds(connect), before.connect()),
                left.of("reply-timeout", seconds(reply), before.reply()),
                left.of("confirmation-timeout", seconds(confirmation), before.confirmation()));
    }

    private Limits limits(Limits before, Left left) {
        return new Limits(
                left.of("per-minute", perMinute, before.messagesPerMinute()),
                left.of("most-recipients", mostRecipients, before.recipients()),
                left.of("most-octets", mostOctets, before.octets()),
                left.of("connections", connections, before.connections()));
    }

    private TlsIdentity identity(TlsIdentity before, boolean logsIn, Left left) {
        return new TlsIdentity(
                left.of("pin", pins, before.pins()),
                left.of("key-store", keyStore.map(Path::toAbsolutePath), before.keyStore()),
                logsIn);
    }

    private static Optional<Duration> seconds(Optional<Integer> given) {
        return given.map(Duration::ofSeconds);
    }
}
