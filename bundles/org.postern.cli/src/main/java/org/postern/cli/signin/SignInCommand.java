// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.signin;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.Origin;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.profile.Account;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Settings;
import org.postern.api.signin.Result;
import org.postern.api.signin.SignIn;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postern sign-in}: signs a profile in with the browser. */
@Component(property = Command.NAME + "=sign-in")
public final class SignInCommand implements Command {

    private final Settings settings;
    private final SignIn signIn;
    private final SignIn.Browser browser;
    private final Messages messages = Messages.beside(SignInCommand.class);

    @Activate
    public SignInCommand(@Reference Settings settings, @Reference SignIn signIn) {
        this(settings, signIn, SystemBrowser.ofThisComputer());
    }

    SignInCommand(Settings settings, SignIn signIn, SignIn.Browser browser) {
        this.settings = settings;
        this.signIn = signIn;
        this.browser = browser;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        Options options = new Options();
        return new Invocation("sign-in", messages)
                .run(options, arguments, terminal, console -> signIn(options, console));
    }

    private int signIn(Options options, Console console) {
        Accounts accounts = new Accounts(settings, messages);
        SmtpProfile profile = accounts.profile(options.id);
        Account account = accounts.of(profile);
        register(options, account);
        Result result = options.device ? onDevice(account, console) : inBrowser(account, console);
        return new ResultReport(profile, console)
                .of(result, messages.text("signed.in", Visible.text(account.userName()), profile.server()));
    }

    /** Keeps the client id that the person got from the issuer. */
    private void register(Options options, Account account) {
        if (options.clientId.isEmpty() && options.clientSecret.isPresent()) {
            throw new Complaint(ExitCode.USAGE, messages.text("secret.alone"));
        }
        options.clientId.ifPresent(id -> settings.put(Complaint.ofData(() -> new OAuthClient(
                account.issuer().orElseThrow(),
                id,
                options.clientSecret,
                options.scopes,
                new Origin(Origin.Layer.USER, "postern sign-in")))));
    }

    private Result inBrowser(Account account, Console console) {
        return signIn.inBrowser(account, page -> {
            show(console, "open", page);
            browser.open(page);
        });
    }

    private Result onDevice(Account account, Console console) {
        return signIn.onDevice(account, (page, code) -> {
            show(console, "open.elsewhere", page);
            aside(console).println(messages.text("code", Visible.text(code)));
        });
    }

    private void show(Console console, String key, URI page) {
        aside(console).println(messages.text(key));
        aside(console).println("  " + Visible.text(page.toString()));
    }

    /** Where a person reads along while a program reads the result. */
    private static PrintStream aside(Console console) {
        return console.json() ? console.terminal().err() : console.terminal().out();
    }

    @picocli.CommandLine.Command
    private static final class Options {
        @Parameters(paramLabel = "PROFILE", descriptionKey = "profile")
        private String id = "";

        @Option(names = "--device", descriptionKey = "device")
        private boolean device;

        @Option(names = "--client-id", paramLabel = "ID", descriptionKey = "client.id")
        private Optional<String> clientId = Optional.empty();

        @Option(names = "--client-secret", paramLabel = "TEXT", descriptionKey = "client.secret")
        private Optional<String> clientSecret = Optional.empty();

        @Option(names = "--scope", paramLabel = "NAME", descriptionKey = "scope")
        private List<String> scopes = List.of();
    }
}
