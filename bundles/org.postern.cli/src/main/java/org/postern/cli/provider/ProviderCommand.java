// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.provider;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.postern.api.Origin;
import org.postern.api.SelfCheck;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Takeover;
import org.postern.api.settings.Takeover.Extent;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Parameters;

/** {@code postern provider}: which mail of other programs on Jakarta Mail goes through Postern, and whether it can. */
@Component(property = Command.NAME + "=provider")
public final class ProviderCommand implements Command {

    private final Settings settings;
    private final List<SelfCheck> checks;
    private final Messages messages = Messages.beside(ProviderCommand.class);

    @Activate
    public ProviderCommand(
            @Reference Settings settings,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE) List<SelfCheck> checks) {
        this.settings = settings;
        this.checks = checks;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        String verb = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (verb) {
            case "off", "all" ->
                new Invocation("provider " + verb, messages)
                        .run(rest, terminal, console -> put(Extent.valueOf(upper(verb)), List.of(), console));
            case "only" -> only(rest, terminal);
            default -> new Invocation("provider", messages).run(arguments, terminal, this::show);
        };
    }

    private static String upper(String verb) {
        return verb.toUpperCase(Locale.ROOT);
    }

    private int only(List<String> arguments, Terminal terminal) {
        OnlyOptions options = new OnlyOptions();
        return new Invocation("provider only", messages)
                .run(options, arguments, terminal, console -> put(Extent.NAMED, options.hosts, console));
    }

    private int put(Extent extent, List<String> hosts, Console console) {
        Origin user = new Origin(Origin.Layer.USER, "postern provider");
        settings.put(Complaint.ofData(() -> new Takeover(extent, hosts, user)));
        return show(console);
    }

    private int show(Console console) {
        List<SelfCheck.Result> results = checks.stream().map(SelfCheck::check).toList();
        if (console.json()) {
            console.object(fields(results));
        } else {
            print(results, console);
        }
        return ExitCode.OK;
    }

    private void print(List<SelfCheck.Result> results, Console console) {
        Takeover takeover = settings.takeover();
        String hosts = Visible.text(String.join(", ", takeover.hosts()));
        console.line(messages.text("takes." + takeover.extent(), hosts));
        if (takeover.origin().locked()) {
            console.line(messages.text("locked", Visible.text(takeover.origin().source())));
        }
        results.forEach(result -> console.line(Visible.text(result.sentence())));
    }

    private Map<String, @Nullable Object> fields(List<SelfCheck.Result> results) {
        Takeover takeover = settings.takeover();
        return new Fields()
                .with("take", takeover.extent().name().toLowerCase(Locale.ROOT))
                .with("hosts", takeover.hosts())
                .with("locked", takeover.origin().locked())
                .with(
                        "checks",
                        results.stream()
                                .map(result -> new Fields()
                                        .with("well", result.well())
                                        .with("sentence", result.sentence())
                                        .map())
                                .toList())
                .map();
    }

    @picocli.CommandLine.Command
    private static final class OnlyOptions {
        @Parameters(arity = "1..*", paramLabel = "SERVER", descriptionKey = "provider.server")
        private List<String> hosts = List.of();
    }
}
