// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.postern.api.check.Looks;
import org.postern.api.check.SenderFinding;
import org.postern.api.check.SenderPolicy;
import org.postern.api.check.ServerCheck;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.discovery.Discovery;
import org.postern.api.mail.Visible;
import org.postern.api.profile.Account;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Submission;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.api.signin.SignIn;
import org.postern.ui.check.ServerCheckDialog;
import org.postern.ui.mending.Mender;
import org.postern.ui.widget.Later;
import org.postern.ui.widget.Work;

/** What can be done with outgoing servers. Asks on the UI thread, and writes in a job. */
record ServerActions(
        Settings settings,
        Vault vault,
        Submission submission,
        Diagnostician diagnostician,
        ServerCheck serverCheck,
        Looks looks,
        SenderPolicy senderPolicy,
        Mender mender,
        SignIn signIn,
        Discovery discovery) {

    void add(Shell shell) {
        new ServerDialog(shell, this, Optional.empty()).ask().ifPresent(entry -> save(shell, entry));
    }

    void edit(Shell shell, SmtpProfile profile) {
        new ServerDialog(shell, this, Optional.of(profile)).ask().ifPresent(entry -> save(shell, entry));
    }

    /** Saves it, and then says what the domains of its senders have against it. */
    private void save(Shell shell, Entry entry) {
        Later later = new Later(shell);
        new Work(NLS.bind(Messages.Actions_saving, entry.profile().name()), () -> {
                    entry.save(settings, vault);
                    String objections = senderPolicy.objections(entry.profile()).stream()
                            .map(SenderFinding::sentences)
                            .map(Visible::text)
                            .collect(Collectors.joining("\n\n"));
                    if (!objections.isEmpty()) {
                        later.run(() -> MessageDialog.openWarning(shell, Messages.Actions_senderTitle, objections));
                    }
                })
                .schedule();
    }

    void remove(Shell shell, SmtpProfile profile) {
        if (MessageDialog.openQuestion(
                shell, Messages.Actions_removeTitle, NLS.bind(Messages.Actions_removeQuestion, profile.name()))) {
            new Work(NLS.bind(Messages.Actions_removing, profile.name()), () -> forget(profile)).schedule();
        }
    }

    private void forget(SmtpProfile profile) {
        settings.removeProfile(profile.id());
        profile.server().account().filter(this::unused).ifPresent(this::forget);
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
                .noneMatch(p -> p.server().account().filter(account::equals).isPresent());
    }

    void test(Shell shell, SmtpProfile profile) {
        new ConnectionTestDialog(shell, new ConnectionTest(profile, submission, diagnostician), mender).open();
    }

    void check(Shell shell, SmtpProfile profile) {
        new ServerCheckDialog(shell, profile, serverCheck, looks, senderPolicy, settings).open();
    }
}
