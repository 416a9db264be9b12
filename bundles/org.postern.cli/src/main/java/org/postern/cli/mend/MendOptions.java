// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.mend;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code mend} is told. */
@Command
final class MendOptions {

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "mend.id")
    Optional<String> id = Optional.empty();

    @Option(names = "--with", paramLabel = "REMEDY", descriptionKey = "mend.with")
    Optional<String> remedy = Optional.empty();

    @Option(names = "--profile", paramLabel = "PROFILE", descriptionKey = "mend.profile")
    Optional<String> profile = Optional.empty();

    @Option(names = "--yes", descriptionKey = "mend.yes")
    boolean yes;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "mend.user")
    Optional<String> user = Optional.empty();

    @Option(names = "--password-stdin", descriptionKey = "mend.password")
    boolean passwordFromStandardInput;

    @Option(names = "--fingerprint", paramLabel = "SHA256", descriptionKey = "mend.fingerprint")
    Optional<String> fingerprint = Optional.empty();

    @Option(names = "--drop-rules", descriptionKey = "mend.drop")
    boolean dropRules;

    @Option(names = "--undo", descriptionKey = "mend.undo")
    boolean undo;

    @Option(names = "--changes", descriptionKey = "mend.changes")
    boolean changes;
}
