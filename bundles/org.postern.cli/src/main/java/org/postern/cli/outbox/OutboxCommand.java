// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Keeper;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.OutboxException;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postern outbox}: lists what waits; its verbs look at one message and decide on it. */
@Component(property = Command.NAME + "=outbox")
public final class OutboxCommand implements Command {
    private final Outbox outbox;
    private final Keeper keeper;
    private final Messages messages = Messages.beside(OutboxCommand.class);

    @Activate
    public OutboxCommand(@Reference Outbox outbox, @Reference Keeper keeper) {
        this.outbox = outbox;
        this.keeper = keeper;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        One one = new One();
        return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "show" -> invoke("outbox show", one, rest, terminal, console -> show(one.id, console));
            case "retry" -> {
                Retry retry = new Retry();
                yield invoke("outbox retry", retry, rest, terminal, console -> retry(retry, console));
            }
            case "hold" -> invoke("outbox hold", one, rest, terminal, console -> hold(one.id, console));
            case "delete" -> invoke("outbox delete", one, rest, terminal, console -> delete(one.id, console));
            case "export" -> {
                Export export = new Export();
                yield invoke("outbox export", export, rest, terminal, console -> export(export, console));
            }
            default -> invoke("outbox", new All(), arguments, terminal, this::list);
        };
    }

    private int invoke(
            String name, Object options, List<String> arguments, Terminal terminal, ToIntFunction<Console> body) {
        return new Invocation(name, messages).run(options, arguments, terminal, console -> {
            try {
                return body.applyAsInt(console);
            } catch (OutboxException e) {
                throw new Complaint(ExitCode.DATA, String.valueOf(e.getMessage()));
            }
        });
    }

    private int list(Console console) {
        List<Entry> entries = outbox.entries();
        if (console.json()) {
            console.object(new Fields()
                    .with(
                            "messages",
                            entries.stream()
                                    .map(entry -> new EntryReport(entry).fields())
                                    .toList())
                    .with("keeper", keeper.running())
                    .map());
            return ExitCode.OK;
        }
        entries.forEach(entry -> new EntryReport(entry).print(console));
        if (entries.isEmpty()) {
            console.line(messages.text("empty"));
        } else if (!keeper.running()) {
            console.blank();
            console.paragraph("", messages.text("no.keeper"));
        }
        return ExitCode.OK;
    }

    private int show(String id, Console console) {
        EntryReport report = new EntryReport(find(id));
        if (console.json()) {
            console.object(report.fields());
        } else {
            report.printAll(console);
        }
        return ExitCode.OK;
    }

    private int retry(Retry options, Console console) {
        Entry entry = find(options.id);
        if (options.through.isPresent()) {
            outbox.retry(entry.id(), options.through.get());
        } else {
            outbox.retry(entry.id());
        }
        new Handover(keeper).of(entry, console);
        return ExitCode.OK;
    }

    private int hold(String id, Console console) {
        Entry entry = find(id);
        outbox.hold(entry.id());
        return done("held", entry, console);
    }

    private int delete(String id, Console console) {
        Entry entry = find(id);
        outbox.delete(entry.id());
        return done("deleted", entry, console);
    }

    private int export(Export options, Console console) {
        Entry entry = find(options.id);
        try (InputStream content = entry.message().content().open()) {
            if (options.file.isPresent()) {
                Files.copy(content, options.file.get());
                return done("exported", entry, console);
            }
            content.transferTo(console.terminal().out());
            return ExitCode.OK;
        } catch (IOException e) {
            String where = options.file.map(Path::toString).orElse("-");
            throw new Complaint(ExitCode.CANNOT_CREATE, messages.text("export.failed", entry.id(), where, e));
        }
    }

    private int done(String what, Entry entry, Console console) {
        if (console.json()) {
            console.object(new Fields().with("id", entry.id()).with(what, true).map());
        } else {
            console.line(messages.text(what, entry.id()));
        }
        return ExitCode.OK;
    }

    private Entry find(String id) {
        return outbox.entry(id)
                .orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("none", Visible.text(id))));
    }

    @picocli.CommandLine.Command
    private static final class All {}

    @picocli.CommandLine.Command
    private static final class One {
        @Parameters(paramLabel = "ID", descriptionKey = "outbox.id")
        private String id = "";
    }

    @picocli.CommandLine.Command
    private static final class Retry {
        @Parameters(paramLabel = "ID", descriptionKey = "outbox.id")
        private String id = "";

        @Option(names = "--through", paramLabel = "PROFILE", descriptionKey = "outbox.through")
        private Optional<String> through = Optional.empty();
    }

    @picocli.CommandLine.Command
    private static final class Export {
        @Parameters(index = "0", paramLabel = "ID", descriptionKey = "outbox.id")
        private String id = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "outbox.file")
        private Optional<Path> file = Optional.empty();
    }
}
