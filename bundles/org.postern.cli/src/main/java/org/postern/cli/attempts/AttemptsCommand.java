// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.attempts;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.History;
import org.postern.api.mail.Visible;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import org.postern.cli.send.DeliveryReport;
import picocli.CommandLine.Parameters;

/** {@code postern attempts}: what became of the messages of the last weeks; {@code show} tells all of one. */
@Component(property = Command.NAME + "=attempts")
public final class AttemptsCommand implements Command {

    private final History history;
    private final Messages messages = Messages.beside(AttemptsCommand.class);

    @Activate
    public AttemptsCommand(@Reference History history) {
        this.history = history;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        if (!arguments.isEmpty() && arguments.get(0).equals("show")) {
            One one = new One();
            return new Invocation("attempts show", messages)
                    .run(one, arguments.subList(1, arguments.size()), terminal, console -> show(one.id, console));
        }
        AttemptFilter filter = new AttemptFilter();
        return new Invocation("attempts", messages).run(filter, arguments, terminal, console -> list(filter, console));
    }

    private int list(AttemptFilter filter, Console console) {
        List<Delivery> wanted = history.deliveries().stream()
                .filter(filter::wants)
                .limit(filter.most)
                .toList();
        if (console.json()) {
            List<Map<String, @Nullable Object>> all = wanted.stream()
                    .map(delivery -> new AttemptLine(delivery).fields())
                    .toList();
            console.object(new Fields().with("attempts", all).map());
            return ExitCode.OK;
        }
        wanted.forEach(delivery -> new AttemptLine(delivery).print(console, messages));
        if (wanted.isEmpty()) {
            console.line(messages.text("none"));
        }
        return ExitCode.OK;
    }

    private int show(String id, Console console) {
        Delivery delivery = history.delivery(id)
                .orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("none.such", Visible.text(id))));
        new DeliveryReport(delivery, console).writeAll();
        return ExitCode.OK;
    }

    @picocli.CommandLine.Command
    private static final class One {
        @Parameters(paramLabel = "ID", descriptionKey = "attempts.id")
        private String id = "";
    }
}
