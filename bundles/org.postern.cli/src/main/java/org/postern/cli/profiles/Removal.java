// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import org.postern.api.command.ExitCode;
import org.postern.api.profile.Account;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.api.signin.SignIn;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Messages;

/** Removes a profile, and its password where no other profile uses the account. */
record Removal(Settings settings, Vault vault, SignIn signIn, Messages messages) {
    int run(String id, Console console) {
        SmtpProfile profile =
                settings.profile(id).orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("no.such", id)));
        settings.removeProfile(id);
        profile.server().account().filter(this::unused).ifPresent(this::forget);
        if (console.json()) {
            console.object(ProfileReport.fields(profile));
        } else {
            console.line(settings.profile(id).map(this::uncovered).orElse(messages.text("removed", id)));
        }
        return ExitCode.OK;
    }

    /** What the organisation gives under the same id. */
    private String uncovered(SmtpProfile given) {
        String key = given.origin().locked() ? "removed.locked" : "removed.given";
        return messages.text(key, given.id(), given.origin().source());
    }

    /** Whatever the issuer says to it, the tokens are gone from here. */
    private void forget(Account account) {
        if (account.issuer().isPresent()) {
            signIn.out(account);
        } else {
            vault.remove(account);
        }
    }

    private boolean unused(Account account) {
        return settings.profiles().stream()
                .noneMatch(profile ->
                        profile.server().account().filter(account::equals).isPresent());
    }
}
