// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.run;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.Subscription;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.delivery.Residence;
import org.postern.api.gateway.Gateway;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;

/** {@code postern run}: stays, and keeps open what other programs use, until it is ended from outside. */
@Component(
        property = {Command.NAME + "=run", Command.SUMMARY + "=Stay, send what is in the outbox, and serve the gateway"
        })
public final class RunCommand implements Command {

    private final Residence residence;
    private final Gateway gateway;
    private final Messages messages = Messages.beside(RunCommand.class);

    @Activate
    public RunCommand(@Reference Residence residence, @Reference Gateway gateway) {
        this.residence = residence;
        this.gateway = gateway;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        return new Invocation("run", messages).run(arguments, terminal, this::stay);
    }

    private int stay(Console console) {
        try {
            Subscription living = residence.open();
            try {
                say(console);
                Thread.currentThread().join(); // no thread outlives itself: this ends with an interrupt, or the process
            } finally {
                living.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private void say(Console console) {
        if (console.json()) {
            console.record(new Fields()
                    .with("running", true)
                    .with("gateway", gateway.on())
                    .map());
            return;
        }
        console.line(messages.text("running"));
        console.line(
                gateway.on()
                        ? messages.text(
                                "gateway.on", Integer.toString(gateway.port().getAsInt()))
                        : messages.text("gateway.off"));
    }
}
