// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.util.Optional;
import org.postern.api.mail.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code postern profiles add} is told. */
@Command
final class AddOptions {

    @Mixin
    final ServerOptions server = new ServerOptions();

    @Option(names = "--discover", paramLabel = "ADDRESS", descriptionKey = "add.discover")
    Optional<EmailAddress> discover = Optional.empty();
}
