// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.postern.api.command.Terminal;

/** The process's own standard input and output. */
final class SystemTerminal {
    private SystemTerminal() {}

    static Terminal open() {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(SystemTerminal::terminal);
        Charset charset = charset(console);
        return new Terminal(
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                console.isPresent() && colour(System.getenv()));
    }

    /** Whether that environment wants colour on a terminal: see no-color.org. */
    static boolean colour(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", environment.containsKey("WT_SESSION") ? "windows" : "dumb");
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !term.equals("dumb");
    }

    /** UTF-8 also where the locale is C, as in containers; only the Windows console has an encoding of its own. */
    private static Charset charset(Optional<Console> console) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows ? console.map(Console::charset).orElse(StandardCharsets.UTF_8) : StandardCharsets.UTF_8;
    }

    /** From Java 22 on there may be a console without a terminal. */
    private static boolean terminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
