// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.postern.api.command.Terminal;

/** The commands there are. */
interface Commands {
    /** The summary of each command by its name; makes none of them. */
    SortedMap<String, String> summaries();

    /** Makes the command, runs it and returns its exit code; empty if there is none of that name. */
    OptionalInt run(String name, List<String> arguments, Terminal terminal);
}
