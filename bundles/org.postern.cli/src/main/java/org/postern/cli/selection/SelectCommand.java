// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Input;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import org.postern.cli.network.Snapshots;
import picocli.CommandLine.Option;

/** {@code postern select}: which profile would carry mail by this author, and why. */
@Component(property = Command.NAME + "=select")
public final class SelectCommand implements Command {
    private static final int MOST_OCTETS = 1 << 20;

    private final Selector selector;
    private final NetworkMonitor monitor;
    private final Settings settings;
    private final Messages messages = Messages.beside(SelectCommand.class);

    @Activate
    public SelectCommand(
            @Reference Selector selector,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor monitor,
            @Reference Settings settings) {
        this.selector = selector;
        this.monitor = monitor;
        this.settings = settings;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        Options options = new Options();
        return new Invocation("select", messages).run(options, arguments, terminal, c -> select(options, c));
    }

    private int select(Options options, Console console) {
        EmailAddress author = options.from.orElseThrow();
        Selection selection = options.network
                .map(file -> recorded(file, new Input(console.terminal())))
                .map(network -> selector.whatIf(network, author))
                .orElseGet(() -> selector.select(monitor.current(), author));
        if (console.json()) {
            console.object(SelectionReport.fields(author, selection));
        } else {
            SelectionReport.print(selection, console);
        }
        return selection.profile().isPresent() ? ExitCode.OK : without();
    }

    private int without() {
        return settings.problems().isEmpty() ? ExitCode.FAILED : ExitCode.CONFIGURATION;
    }

    private NetworkSnapshot recorded(Path file, Input input) {
        String text = new String(input.octets(file, MOST_OCTETS), StandardCharsets.UTF_8);
        try {
            return Snapshots.read(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new Complaint(ExitCode.DATA, messages.text("not.a.snapshot", file, String.valueOf(e.getMessage())));
        }
    }

    @picocli.CommandLine.Command
    private static final class Options {
        @Option(names = "--from", required = true, paramLabel = "ADDRESS", descriptionKey = "select.from")
        private Optional<EmailAddress> from = Optional.empty();

        @Option(names = "--network", paramLabel = "FILE", descriptionKey = "select.network")
        private Optional<Path> network = Optional.empty();
    }
}
