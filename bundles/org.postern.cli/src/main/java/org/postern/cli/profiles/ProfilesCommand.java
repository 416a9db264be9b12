// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.check.SenderPolicy;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.discovery.Discovery;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.api.signin.SignIn;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Parameters;

/**
 * {@code postern profiles}: lists the outgoing servers; {@code show} tells all of one, {@code add}, {@code edit} and
 * {@code remove} change them, and {@code discover} finds those of an address.
 */
@Component(property = Command.NAME + "=profiles")
public final class ProfilesCommand implements Command {
    private final Settings settings;
    private final Vault vault;
    private final SignIn signIn;
    private final SenderPolicy senderPolicy;
    private final Discovery discovery;
    private final Messages messages = Messages.beside(ProfilesCommand.class);

    @Activate
    public ProfilesCommand(
            @Reference Settings settings,
            @Reference Vault vault,
            @Reference SignIn signIn,
            @Reference SenderPolicy senderPolicy,
            @Reference Discovery discovery) {
        this.settings = settings;
        this.vault = vault;
        this.signIn = signIn;
        this.senderPolicy = senderPolicy;
        this.discovery = discovery;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        String verb = arguments.isEmpty() ? "" : arguments.get(0);
        return switch (verb) {
            case "add" -> add(arguments.subList(1, arguments.size()), terminal);
            case "edit" -> edit(arguments.subList(1, arguments.size()), terminal);
            case "show" -> show(arguments.subList(1, arguments.size()), terminal);
            case "remove" -> remove(arguments.subList(1, arguments.size()), terminal);
            case "discover" -> discover(arguments.subList(1, arguments.size()), terminal);
            default -> new Invocation("profiles", messages).run(arguments, terminal, this::list);
        };
    }

    private int add(List<String> arguments, Terminal terminal) {
        AddOptions options = new AddOptions();
        return new Invocation("profiles add", messages).run(options, arguments, terminal, console -> {
            options.discover.ifPresent(address -> finding().fill(options.server, address, console));
            return saving().add(options.server, console);
        });
    }

    private int discover(List<String> arguments, Terminal terminal) {
        AddressOption options = new AddressOption();
        return new Invocation("profiles discover", messages)
                .run(options, arguments, terminal, console -> finding().show(options.address(), console));
    }

    private Finding finding() {
        return new Finding(discovery, signIn, messages);
    }

    private int edit(List<String> arguments, Terminal terminal) {
        EditOptions options = new EditOptions();
        return new Invocation("profiles edit", messages)
                .run(options, arguments, terminal, console -> saving().edit(options, console));
    }

    private Saving saving() {
        return new Saving(settings, vault, signIn, senderPolicy, messages);
    }

    private int show(List<String> arguments, Terminal terminal) {
        IdOption options = new IdOption();
        return new Invocation("profiles show", messages).run(options, arguments, terminal, console -> {
            SmtpProfile profile = settings.profile(options.id)
                    .orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("no.such", options.id)));
            if (console.json()) {
                console.object(ProfileReport.fields(profile));
            } else {
                new ProfileText(profile).lines().forEach(console::line);
            }
            return ExitCode.OK;
        });
    }

    private int remove(List<String> arguments, Terminal terminal) {
        IdOption options = new IdOption();
        Removal removal = new Removal(settings, vault, signIn, messages);
        return new Invocation("profiles remove", messages)
                .run(options, arguments, terminal, console -> removal.run(options.id, console));
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
                .with(
                        "profiles",
                        settings.profiles().stream().map(ProfileReport::fields).toList())
                .with("pin", settings.pin())
                .with("problems", settings.problems())
                .map();
    }

    private void print(Console console) {
        if (settings.profiles().isEmpty()) {
            console.line(messages.text("no.profiles"));
        }
        settings.profiles().forEach(profile -> print(profile, console));
        settings.problems().forEach(problem -> console.terminal().err().println(Visible.text(problem)));
    }

    private void print(SmtpProfile profile, Console console) {
        boolean pinned = settings.pin().equals(Optional.of(profile.id()));
        console.line(console.strong(profile.id()) + (pinned ? "  " + console.good(messages.text("pinned")) : ""));
        console.line("  " + ProfileReport.line(profile));
        console.line("  " + ProfileReport.senders(profile));
        new ParticularReport(profile.particulars()).line().ifPresent(line -> console.line("  " + line));
        if (profile.origin().locked()) {
            console.line(
                    "  " + messages.text("locked", Visible.text(profile.origin().source())));
        }
    }

    static String text(String key, Object... values) {
        return Messages.beside(ProfilesCommand.class).text(key, values);
    }

    @picocli.CommandLine.Command
    private static final class IdOption {
        @Parameters(paramLabel = "ID", descriptionKey = "profile.id")
        private String id = "";
    }

    @picocli.CommandLine.Command
    private static final class AddressOption {
        @Parameters(index = "0", arity = "1", paramLabel = "ADDRESS", descriptionKey = "discover.address")
        private List<EmailAddress> addresses = List.of();

        EmailAddress address() {
            return addresses.get(0);
        }
    }
}
