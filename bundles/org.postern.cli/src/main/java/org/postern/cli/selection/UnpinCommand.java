// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import java.time.ZoneId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Console;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;

/** {@code postern unpin}: lets the rules choose again. */
@Component(property = Command.NAME + "=unpin")
public final class UnpinCommand implements Command {
    private final Settings settings;
    private final Messages messages = Messages.beside(UnpinCommand.class);

    @Activate
    public UnpinCommand(@Reference Settings settings) {
        this.settings = settings;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        return new Invocation("unpin", messages).run(arguments, terminal, this::unpin);
    }

    private int unpin(Console console) {
        settings.unpin();
        new PinReport(settings.pinned(), messages, ZoneId.systemDefault()).print(console);
        return ExitCode.OK;
    }
}
