// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.send;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Keeper;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.OutboxException;
import org.postern.api.send.Submission.StepListener;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Input;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import org.postern.cli.outbox.Handover;

/** {@code postern send}: sends one message straight through the server that fits this network, or by way of the outbox. */
@Component(property = Command.NAME + "=send")
public final class SendCommand implements Command {
    private final Postman postman;
    private final MessageReader reader;
    private final Outbox outbox;
    private final Keeper keeper;
    private final Messages messages = Messages.beside(SendCommand.class);

    @Activate
    public SendCommand(
            @Reference Postman postman,
            @Reference MessageReader reader,
            @Reference Outbox outbox,
            @Reference Keeper keeper) {
        this.postman = postman;
        this.reader = reader;
        this.outbox = outbox;
        this.keeper = keeper;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        SendOptions options = new SendOptions();
        return new Invocation("send", messages).run(options, arguments, terminal, c -> send(options, c));
    }

    private int send(SendOptions options, Console console) {
        Source source = new Source(options, new Input(console.terminal()), messages);
        OutgoingMessage message = Complaint.ofData(() -> source.message(reader));
        if (options.queue) {
            return queue(message, console);
        }
        Delivery delivery = postman.send(message, steps(options, console));
        DeliveryReport report = new DeliveryReport(delivery, console);
        report.write();
        return new Verdict(delivery).exitCode();
    }

    private int queue(OutgoingMessage message, Console console) {
        try {
            new Handover(keeper).of(outbox.accept(message, Outbox.Repetition.ASK), console);
            return ExitCode.OK;
        } catch (OutboxException e) {
            throw new Complaint(ExitCode.TEMPORARY, String.valueOf(e.getMessage()));
        }
    }

    private static StepListener steps(SendOptions options, Console console) {
        StepReport report = new StepReport(console);
        return options.verbose && !console.json() ? report::print : StepListener.NONE;
    }
}
