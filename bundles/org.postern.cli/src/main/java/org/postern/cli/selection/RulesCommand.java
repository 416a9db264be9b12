// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;

/** {@code postern rules}: the rule book as sentences, in the order the rules are asked. */
@Component(property = Command.NAME + "=rules")
public final class RulesCommand implements Command {
    private final Settings settings;
    private final Selector selector;
    private final Messages messages = Messages.beside(RulesCommand.class);

    @Activate
    public RulesCommand(@Reference Settings settings, @Reference Selector selector) {
        this.settings = settings;
        this.selector = selector;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        return new Invocation("rules", messages).run(arguments, terminal, this::list);
    }

    private int list(Console console) {
        if (console.json()) {
            console.object(fields());
        } else {
            print(console);
        }
        return settings.problems().isEmpty() ? ExitCode.OK : ExitCode.CONFIGURATION;
    }

    private Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("rules", settings.rules().stream().map(this::fields).toList())
                .with("problems", settings.problems())
                .map();
    }

    private Map<String, @Nullable Object> fields(Rule rule) {
        return new Fields()
                .with("id", rule.id())
                .with("name", rule.name())
                .with("sentence", selector.sentence(rule))
                .with("use", rule.use())
                .with("fallbacks", rule.fallbacks())
                .with(
                        "origin",
                        rule.origin().layer().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("source", rule.origin().source())
                .with("locked", rule.origin().locked())
                .map();
    }

    private void print(Console console) {
        if (settings.rules().isEmpty()) {
            console.line(messages.text("no.rules"));
        }
        int number = 0;
        for (Rule rule : settings.rules()) {
            number++;
            console.paragraph(String.format("%3d. ", number), Visible.text(selector.sentence(rule)));
            console.line("     " + console.faint(origin(rule)));
        }
        settings.problems().forEach(problem -> console.terminal().err().println(Visible.text(problem)));
    }

    private String origin(Rule rule) {
        String layer = messages.text("layer." + rule.origin().layer().name());
        return Visible.text(rule.name() + ", " + layer + ", " + rule.origin().source());
    }
}
