// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.cli.console.Messages;

/** Reads the first argument and hands the rest to that command. */
final class Dispatcher {
    private static final int LONGEST_TYPED = 64;

    private final Commands commands;
    private final String version;
    private final Consumer<RuntimeException> log;
    private final Messages messages = Messages.beside(Dispatcher.class);

    /** @param log told what a command threw */
    Dispatcher(Commands commands, String version, Consumer<RuntimeException> log) {
        this.commands = commands;
        this.version = version;
        this.log = log;
    }

    int run(List<String> arguments, Terminal terminal) {
        String name = arguments.isEmpty() ? "help" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (name) {
            case "help", "--help", "-h" ->
                rest.isEmpty() ? help(terminal) : call(rest.get(0), List.of("--help"), terminal);
            case "--version", "-V" -> version(terminal);
            default -> call(name, rest, terminal);
        };
    }

    private int help(Terminal terminal) {
        terminal.out().println(messages.text("help.usage"));
        terminal.out().println();
        SortedMap<String, String> summaries = commands.summaries();
        int width = summaries.keySet().stream().mapToInt(String::length).max().orElse(0);
        summaries.forEach((name, summary) -> terminal.out().printf("  %-" + width + "s  %s%n", name, summary));
        terminal.out().println();
        terminal.out().println(messages.text("help.more"));
        return ExitCode.OK;
    }

    private int version(Terminal terminal) {
        terminal.out().println(messages.text("version", version));
        return ExitCode.OK;
    }

    private int call(String name, List<String> arguments, Terminal terminal) {
        try {
            OptionalInt code = commands.run(name, arguments, terminal);
            return code.isPresent() ? code.getAsInt() : unknown(name, terminal);
        } catch (RuntimeException e) {
            log.accept(e);
            terminal.err().println(messages.text("fault", name, Visible.text(String.valueOf(e.getMessage()))));
            return ExitCode.SOFTWARE;
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private int unknown(String name, Terminal terminal) {
        String typed = name.length() > LONGEST_TYPED ? name.substring(0, LONGEST_TYPED) + "…" : name;
        String meant = Nearest.to(typed, commands.summaries().keySet()).orElse("help");
        terminal.err().println(messages.text("unknown", Visible.text(typed), meant));
        return ExitCode.USAGE;
    }
}
