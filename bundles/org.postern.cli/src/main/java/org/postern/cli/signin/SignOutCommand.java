// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.signin;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.profile.Account;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.api.signin.SignIn;
import org.postern.cli.console.Console;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Parameters;

/** {@code postern sign-out}: forgets a sign-in, here and at the provider. */
@Component(property = Command.NAME + "=sign-out")
public final class SignOutCommand implements Command {

    private final Settings settings;
    private final SignIn signIn;
    private final Messages messages = Messages.beside(SignOutCommand.class);

    @Activate
    public SignOutCommand(@Reference Settings settings, @Reference SignIn signIn) {
        this.settings = settings;
        this.signIn = signIn;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        Options options = new Options();
        return new Invocation("sign-out", messages)
                .run(options, arguments, terminal, console -> signOut(options, console));
    }

    private int signOut(Options options, Console console) {
        Accounts accounts = new Accounts(settings, messages);
        SmtpProfile profile = accounts.profile(options.id);
        Account account = accounts.of(profile);
        return new ResultReport(profile, console)
                .of(
                        signIn.out(account),
                        messages.text("signed.out", Visible.text(account.userName()), profile.server()));
    }

    @picocli.CommandLine.Command
    private static final class Options {
        @Parameters(paramLabel = "PROFILE", descriptionKey = "profile")
        private String id = "";
    }
}
