// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.postern.api.command.Command;
import org.postern.api.command.Terminal;
import org.postern.cli.console.Messages;

/** The services of type {@link Command}, from whichever bundle. */
final class ServiceCommands implements Commands {
    private final Messages messages = Messages.beside(ServiceCommands.class);
    private final BundleContext bundles;

    ServiceCommands(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public SortedMap<String, String> summaries() {
        SortedMap<String, String> summaries = new TreeMap<>();
        references().forEach(r -> summaries.put(text(r, Command.NAME), summary(r)));
        return summaries;
    }

    private String summary(ServiceReference<Command> reference) {
        String key = "summary." + text(reference, Command.NAME);
        return messages.has(key) ? messages.text(key) : text(reference, Command.SUMMARY);
    }

    @Override
    public OptionalInt run(String name, List<String> arguments, Terminal terminal) {
        Optional<ServiceReference<Command>> reference = references().stream()
                .filter(r -> text(r, Command.NAME).equals(name))
                .findFirst();
        return reference.isEmpty() ? OptionalInt.empty() : OptionalInt.of(run(reference.get(), arguments, terminal));
    }

    private int run(ServiceReference<Command> reference, List<String> arguments, Terminal terminal) {
        Command command = Optional.ofNullable(bundles.getService(reference))
                .orElseThrow(() -> new IllegalStateException(
                        "The command " + text(reference, Command.NAME) + " could not be made."));
        try {
            return command.run(arguments, terminal);
        } finally {
            bundles.ungetService(reference);
        }
    }

    private Collection<ServiceReference<Command>> references() {
        try {
            return bundles.getServiceReferences(Command.class, "(" + Command.NAME + "=*)");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(ServiceReference<Command> reference, String property) {
        return Optional.ofNullable(reference.getProperty(property))
                .map(Object::toString)
                .orElse("");
    }
}
