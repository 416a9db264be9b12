// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.send;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code postern send} is told. */
@Command
final class SendOptions {
    @Option(names = "--from", paramLabel = "ADDRESS", descriptionKey = "send.from")
    Optional<EmailAddress> from = Optional.empty();

    @Option(names = "--to", split = ",", paramLabel = "ADDRESS", descriptionKey = "send.to")
    List<EmailAddress> to = List.of();

    @Option(names = "--subject", paramLabel = "TEXT", descriptionKey = "send.subject")
    Optional<String> subject = Optional.empty();

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "send.text")
    Optional<String> text = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", descriptionKey = "send.file")
    Optional<Path> file = Optional.empty();

    @Parameters(arity = "0..1", paramLabel = "-", descriptionKey = "send.stdin")
    Optional<String> standardInput = Optional.empty();

    @Option(names = "--queue", descriptionKey = "send.queue")
    boolean queue;

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "send.verbose")
    boolean verbose;
}
