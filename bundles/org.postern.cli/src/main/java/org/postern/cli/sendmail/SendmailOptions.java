// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.sendmail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code postern sendmail} is told, in the letters of sendmail(8). */
@Command
final class SendmailOptions {
    @Option(names = "-t", descriptionKey = "sendmail.t")
    boolean fromHeader;

    @Option(names = "-i", descriptionKey = "sendmail.i")
    private boolean dotsAreText;

    @Option(
            names = {"-f", "-r"},
            paramLabel = "ADDRESS",
            descriptionKey = "sendmail.f")
    Optional<String> reversePath = Optional.empty();

    @Option(names = "-F", paramLabel = "NAME", descriptionKey = "sendmail.F")
    Optional<String> fullName = Optional.empty();

    @Option(names = "-v", descriptionKey = "sendmail.v")
    boolean verbose;

    @Option(names = "-b", paramLabel = "MODE", descriptionKey = "sendmail.b")
    private String mode = "m";

    @Option(names = "-o", paramLabel = "OPTION", descriptionKey = "sendmail.o")
    private List<String> options = new ArrayList<>();

    @Option(names = "-N", paramLabel = "EVENTS", descriptionKey = "sendmail.N")
    Optional<String> reported = Optional.empty();

    @Option(names = "-R", paramLabel = "PART", descriptionKey = "sendmail.R")
    Optional<String> returned = Optional.empty();

    @Option(
            names = {"-B", "-V", "-O", "-L", "-X"},
            paramLabel = "VALUE",
            descriptionKey = "sendmail.ignored")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = {"-G", "-U", "-n", "-m"},
            descriptionKey = "sendmail.ignored.flags")
    private boolean[] ignoredFlags = {};

    @Option(names = "-q", arity = "0..1", hidden = true)
    private Optional<String> queue = Optional.empty();

    @Parameters(paramLabel = "RECIPIENT", descriptionKey = "sendmail.recipients")
    List<String> recipients = new ArrayList<>();

    /** Whether a line with nothing but a dot ends the message, as in the days of terminals. */
    boolean dotEnds() {
        return !dotsAreText && !options.contains("i");
    }

    /** What was asked for besides taking a message. */
    Optional<String> otherWork() {
        return mode.equals("m") ? queue.map(interval -> "-q") : Optional.of("-b" + mode);
    }
}
