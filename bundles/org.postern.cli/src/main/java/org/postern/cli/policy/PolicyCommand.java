// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.policy;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.settings.Policy;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Option;

/** {@code postern policy}: the policy files of this computer, and whether they are in force. */
@Component(property = Command.NAME + "=policy")
public final class PolicyCommand implements Command {

    /** What may be typed after the command. */
    private static final class Options {
        @Option(names = "--fetch", descriptionKey = "fetch")
        private boolean fetch;
    }

    private final Settings settings;
    private final Messages messages = Messages.beside(PolicyCommand.class);

    @Activate
    public PolicyCommand(@Reference Settings settings) {
        this.settings = settings;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        Options options = new Options();
        return new Invocation("policy", messages).run(options, arguments, terminal, console -> {
            if (options.fetch) {
                settings.fetchPolicies();
            }
            return show(console);
        });
    }

    private int show(Console console) {
        List<Policy> policies = settings.policies();
        if (console.json()) {
            console.object(new Fields()
                    .with(
                            "policies",
                            policies.stream()
                                    .map(policy -> new Fields()
                                            .with("source", policy.source())
                                            .with("locks", policy.locks())
                                            .with("problem", policy.problem())
                                            .with("stale", policy.stale())
                                            .with("removals", removals(policy))
                                            .with("passedOver", policy.passedOver())
                                            .map())
                                    .toList())
                    .map());
        } else if (policies.isEmpty()) {
            console.line(messages.text("none"));
        } else {
            policies.forEach(policy -> print(policy, console));
        }
        return policies.stream().allMatch(PolicyCommand::good) ? ExitCode.OK : ExitCode.CONFIGURATION;
    }

    private static boolean good(Policy policy) {
        return policy.problem().isEmpty() && policy.passedOver().isEmpty();
    }

    private void print(Policy policy, Console console) {
        String unlocked = policy.remote() ? "unsigned" : "writable";
        console.paragraph("", messages.text(policy.locks() ? "locks" : unlocked, Visible.text(policy.source())));
        policy.stale().ifPresent(sentence -> console.paragraph("  ", messages.text("stale", Visible.text(sentence))));
        policy.problem()
                .ifPresent(problem ->
                        console.paragraph("  ", console.bad(messages.text("refused", Visible.text(problem)))));
        policy.passedOver().forEach(sentence -> console.paragraph("  ", console.bad(Visible.text(sentence))));
        policy.removals().forEach(removal -> console.paragraph("  ", sentence(removal)));
    }

    private String sentence(Policy.Removal removal) {
        String what = messages.text("removed." + removal.list(), Visible.text(removal.id()));
        return removal.from().isEmpty()
                ? messages.text("removes.none", what)
                : messages.text("removes", what, Visible.text(String.join(", ", removal.from())));
    }

    private static List<?> removals(Policy policy) {
        return policy.removals().stream()
                .map(removal -> new Fields()
                        .with("list", removal.list())
                        .with("id", removal.id())
                        .with("from", removal.from())
                        .map())
                .toList();
    }
}
