// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.run;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.Subscription;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.delivery.Residence;
import org.postern.api.gateway.Gateway;
import org.postern.api.outbox.Outbox;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Option;

/** {@code postern run}: stays, and keeps open what other programs use, until it is ended from outside. */
@Component(property = Command.NAME + "=run")
public final class RunCommand implements Command {

    private final Residence residence;
    private final Outbox outbox;
    private final Gateway gateway;
    private final Messages messages = Messages.beside(RunCommand.class);

    @Activate
    public RunCommand(@Reference Residence residence, @Reference Outbox outbox, @Reference Gateway gateway) {
        this.residence = residence;
        this.outbox = outbox;
        this.gateway = gateway;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        Options options = new Options();
        return new Invocation("run", messages).run(options, arguments, terminal, console -> stay(options, console));
    }

    private int stay(Options options, Console console) {
        try (Subscription living = residence.open()) {
            say(console);
            if (options.untilSent) {
                untilSent();
            } else {
                Thread.currentThread().join(); // no thread outlives itself: until an interrupt, or the process ends
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private void untilSent() throws InterruptedException {
        Semaphore changed = new Semaphore(0);
        try (Subscription changes = outbox.listen(changed::release)) {
            while (outbox.entries().stream()
                    .anyMatch(entry -> entry.waiting().reason().passes())) {
                changed.acquire();
                changed.drainPermits();
            }
        }
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

    @picocli.CommandLine.Command
    private static final class Options {

        @Option(names = "--until-sent", descriptionKey = "run.until-sent")
        private boolean untilSent;
    }
}
