// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.mending;

import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.Visible;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Mending;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.profile.Account;
import org.postern.api.settings.Amendments;
import org.postern.api.signin.SignIn;
import org.postern.ui.Service;
import org.postern.ui.attempt.StepTable;
import org.postern.ui.signin.SignInDialog;
import org.postern.ui.widget.Later;
import org.postern.ui.widget.ProgressStrip;
import org.postern.ui.widget.Work;

/** Does what a remedy says: at once where its button says all there is to say, else after a dialog that says more. */
public record Mender(Mending mending, Amendments amendments, SignIn signIn) {

    private static final String SERVERS_PAGE = "org.postern.ui.servers";

    /** With the services of this application. */
    public static Mender ofServices() {
        return new Mender(Service.of(Mending.class), Service.of(Amendments.class), Service.of(SignIn.class));
    }

    /** @param progress where it is shown while it goes on */
    public void mend(Remedy remedy, Delivery failed, Shell shell, ProgressStrip progress) {
        if (remedy.kind() == Remedy.Kind.SWITCH_PROFILE) {
            resend(remedy, failed, shell, progress);
        } else if (remedy.kind() == Remedy.Kind.SIGN_IN_WITH_BROWSER) {
            signIn(remedy, failed, shell);
        } else {
            new MendDialog(shell, this, remedy, Optional.of(failed)).open();
        }
    }

    /** For a remedy that is about a server alone, or about a message that waits in the outbox. */
    public void mend(Remedy remedy, Shell shell) {
        if (remedy.kind() == Remedy.Kind.SIGN_IN_WITH_BROWSER) {
            openServer(remedy, shell);
        } else {
            new MendDialog(shell, this, remedy, Optional.empty()).open();
        }
    }

    /** Where the server takes a password so far, the person chooses the browser in its dialog first. */
    private void signIn(Remedy remedy, Delivery failed, Shell shell) {
        Optional<Account> account = failed.attempt()
                .flatMap(attempt -> attempt.profile().server().account())
                .filter(known -> known.issuer().isPresent());
        if (account.isPresent()) {
            new SignInDialog(shell, signIn, account.get()).open();
        } else {
            openServer(remedy, shell);
        }
    }

    private static void openServer(Remedy remedy, Shell shell) {
        remedy.profileId()
                .ifPresent(id -> PreferencesUtil.createPreferenceDialogOn(shell, SERVERS_PAGE, null, id)
                        .open());
    }

    private void resend(Remedy remedy, Delivery failed, Shell shell, ProgressStrip progress) {
        Later later = new Later(progress.control());
        progress.start(new Work(remedy.label(), () -> {
            try {
                Preview preview = mending.preview(remedy, Optional.of(failed));
                Result result = mending.apply(
                        preview, Consent.YES, step -> later.run(() -> progress.say(StepTable.sentence(step))));
                later.run(() -> tell(result, shell));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                later.run(progress::stop);
            }
        }));
    }

    /** A message that a server refused again shows by itself. */
    private static void tell(Result result, Shell shell) {
        if (!result.done() && result.delivery().isEmpty()) {
            MessageDialog.openError(shell, Messages.Mend_title, Visible.text(String.join(" ", result.sentences())));
        }
    }
}
