// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.signin;

import org.postern.api.command.ExitCode;
import org.postern.api.profile.Account;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Messages;

/** Finds the account of a profile that signs in with the browser. */
record Accounts(Settings settings, Messages messages) {

    SmtpProfile profile(String id) {
        return settings.profile(id).orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("no.such", id)));
    }

    /** @throws Complaint if the profile takes a password, or no login */
    Account of(SmtpProfile profile) {
        return profile.server()
                .account()
                .filter(account -> account.issuer().isPresent())
                .orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("no.oauth", profile.id())));
    }
}
