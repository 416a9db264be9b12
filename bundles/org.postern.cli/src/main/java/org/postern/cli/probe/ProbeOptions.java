// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.probe;

import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code probe} is asked. */
@Command
final class ProbeOptions {

    @Parameters(arity = "1", paramLabel = "HOST|PROFILE", descriptionKey = "probe.target")
    String target = "";

    @Option(names = "--from", paramLabel = "ADDRESS", descriptionKey = "probe.from")
    Optional<EmailAddress> sender = Optional.empty();

    @Option(names = "--to", paramLabel = "ADDRESS", descriptionKey = "probe.to")
    Optional<EmailAddress> recipient = Optional.empty();
}
