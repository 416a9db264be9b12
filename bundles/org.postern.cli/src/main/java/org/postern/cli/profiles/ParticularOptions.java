// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code postern profiles add} is told about a server that is not as most are. */
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

    @Option(names = "--recipients-at", paramLabel = "DOMAIN", descriptionKey = "add.domain")
    private List<String> domains = List.of();

    @Option(names = "--pin", paramLabel = "SHA-256", descriptionKey = "add.pin")
    private List<String> pins = List.of();

    @Option(names = "--key-store", paramLabel = "FILE", descriptionKey = "add.keystore")
    private Optional<Path> keyStore = Optional.empty();

    /** @throws IllegalArgumentException with one sentence for the person who typed it */
    Particulars particulars() {
        return new Particulars(
                ehlo,
                new TimeLimits(seconds(connect), seconds(reply), seconds(confirmation)),
                new Limits(count(perMinute), count(mostRecipients), octets()),
                domains.stream().map(RecipientDomain::new).toList(),
                new TlsIdentity(pins, keyStore.map(Path::toAbsolutePath)));
    }

    private static Optional<Duration> seconds(Optional<Integer> given) {
        return given.map(Duration::ofSeconds);
    }

    private static OptionalInt count(Optional<Integer> given) {
        return given.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private OptionalLong octets() {
        return mostOctets.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
