// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.sendmail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.IncomingContent;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Keeper;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.OutboxException;
import org.postern.api.outbox.Reason;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Input;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import org.postern.cli.outbox.Handover;

/**
 * {@code postern sendmail}: what programs expect at {@code /usr/sbin/sendmail}. Says yes when the message is in the outbox,
 * and never no after that.
 */
@Component(property = Command.NAME + "=sendmail")
public final class SendmailCommand implements Command {
    private static final int MOST_OCTETS = 64 << 20;

    private final MessageReader reader;
    private final Outbox outbox;
    private final Keeper keeper;
    private final Messages messages = Messages.beside(SendmailCommand.class);
    private final OwnAddress own;

    @Activate
    public SendmailCommand(
            @Reference MessageReader reader,
            @Reference Outbox outbox,
            @Reference Keeper keeper,
            @Reference Settings settings) {
        this.reader = reader;
        this.outbox = outbox;
        this.keeper = keeper;
        own = new OwnAddress(settings, messages);
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        SendmailOptions options = new SendmailOptions();
        return new Invocation("sendmail", messages).run(options, arguments, terminal, c -> take(options, c));
    }

    private int take(SendmailOptions options, Console console) {
        options.otherWork().ifPresent(work -> {
            throw new Complaint(ExitCode.USAGE, messages.text("other.work", work));
        });
        if (!options.fromHeader && options.recipients.isEmpty()) {
            throw new Complaint(ExitCode.USAGE, messages.text("needs.recipient"));
        }
        Entry entry = accepted(options, new Input(console.terminal()));
        try {
            handOver(entry, options, console);
        } catch (RuntimeException e) { // it is in the outbox: who hears of a failure now sends it again
            console.terminal().err().println(messages.text("later", entry.id(), String.valueOf(e.getMessage())));
        }
        return ExitCode.OK;
    }

    private Entry accepted(SendmailOptions options, Input input) {
        try (IncomingContent octets = input.content(Input.STANDARD, MOST_OCTETS)) {
            return accepted(message(options, complete(HandedIn.of(octets, options.dotEnds()), options)));
        } catch (IllegalArgumentException e) {
            throw new Complaint(ExitCode.DATA, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was just written
        }
    }

    private OutgoingMessage message(SendmailOptions options, HandedIn mail) throws IOException {
        boolean nobody = options.reversePath
                .filter(path -> path.isBlank() || path.equals("<>"))
                .isPresent();
        Optional<EmailAddress> path = nobody ? Optional.empty() : options.reversePath.map(own::of);
        List<EmailAddress> named = options.recipients.stream()
                .flatMap(typed -> Stream.of(typed.split(",")))
                .map(own::of)
                .toList();
        OutgoingMessage read = reader.read(mail, path, options.fromHeader ? List.of() : named);
        List<EmailAddress> everyone = Stream.concat(read.envelope().recipients().stream(), named.stream())
                .toList();
        Envelope envelope = new Envelope(nobody ? path : read.envelope().reversePath(), everyone, reports(options));
        return new OutgoingMessage(read.author(), envelope, read.messageId(), read.content());
    }

    private DeliveryReports reports(SendmailOptions options) {
        try {
            return DeliveryReports.of(options.returned, options.reported);
        } catch (IllegalArgumentException e) {
            throw new Complaint(ExitCode.USAGE, messages.text("reports.unclear"));
        }
    }

    private HandedIn complete(HandedIn mail, SendmailOptions options) {
        String user = System.getProperty("user.name", "");
        String author = options.reversePath.filter(path -> path.contains("@")).orElse(user);
        HandedIn authored = mail.hasAuthor() ? mail : mail.from(own.of(author), options.fullName);
        return authored.hasLocalNames() ? authored.localNamesAre(own.of(user)) : authored;
    }

    private Entry accepted(OutgoingMessage message) {
        try {
            return outbox.accept(message, Outbox.Repetition.ALLOW);
        } catch (OutboxException e) {
            throw new Complaint(ExitCode.TEMPORARY, String.valueOf(e.getMessage()));
        }
    }

    /** Silent, as programs expect, unless it waits for the person. */
    private void handOver(Entry entry, SendmailOptions options, Console console) {
        if (options.verbose || console.json()) {
            new Handover(keeper).of(entry, console);
            return;
        }
        keeper.sendNow(entry.id())
                .filter(SendmailCommand::needsPerson)
                .ifPresent(waiting -> console.terminal()
                        .err()
                        .println(messages.text(
                                "later", waiting.id(), waiting.waiting().sentence())));
    }

    private static boolean needsPerson(Entry waiting) {
        Reason reason = waiting.waiting().reason();
        return switch (reason) {
            case CONSENT, SIGN_IN, NO_PROFILE -> true;
            default -> reason.asks();
        };
    }
}
