// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.command;

import java.util.List;

/**
 * A command of {@code postern}, a service with the properties {@link #NAME} and {@link #SUMMARY}: it is made only when it
 * is called.
 */
public interface Command {

    /** Service property: what is typed after {@code postern}. */
    String NAME = "org.postern.command.name";

    /** Service property: one line for {@code postern help}. Postern's own commands have theirs in its messages, by language. */
    String SUMMARY = "org.postern.command.summary";

    /**
     * Runs to the end. Answers {@code --help} and {@code --json}.
     *
     * @return an exit code as in {@link ExitCode}
     */
    int run(List<String> arguments, Terminal terminal);
}
