// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Parameters;

/** {@code postern pin}: uses one profile whatever the rules say, or shows which. */
@Component(property = {Command.NAME + "=pin", Command.SUMMARY + "=Use one server on every network"})
public final class PinCommand implements Command {
    private final Settings settings;
    private final Messages messages = Messages.beside(PinCommand.class);

    @Activate
    public PinCommand(@Reference Settings settings) {
        this.settings = settings;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        Options options = new Options();
        return new Invocation("pin", messages).run(options, arguments, terminal, c -> pin(options, c));
    }

    private int pin(Options options, Console console) {
        options.id.ifPresent(id -> settings.pin(known(id).id()));
        new PinReport(settings.pin(), messages).print(console);
        return ExitCode.OK;
    }

    private SmtpProfile known(String id) {
        return settings.profile(id)
                .orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("no.such", id, ids())));
    }

    private String ids() {
        return settings.profiles().stream().map(SmtpProfile::id).collect(Collectors.joining(", "));
    }

    @picocli.CommandLine.Command
    private static final class Options {
        @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "pin.id")
        private Optional<String> id = Optional.empty();
    }
}
