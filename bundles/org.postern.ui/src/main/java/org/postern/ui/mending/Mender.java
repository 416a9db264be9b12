// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.mending;

import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.Visible;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Mending;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.settings.Amendments;
import org.postern.ui.Service;
import org.postern.ui.attempt.StepTable;
import org.postern.ui.widget.Later;
import org.postern.ui.widget.ProgressStrip;
import org.postern.ui.widget.Work;

/** Does what a remedy says: at once where its button says all there is to say, else after a dialog that says more. */
public record Mender(Mending mending, Amendments amendments) {

    /** With the services of this application. */
    public static Mender ofServices() {
        return new Mender(Service.of(Mending.class), Service.of(Amendments.class));
    }

    /** @param progress where it is shown while it goes on */
    public void mend(Remedy remedy, Delivery failed, Shell shell, ProgressStrip progress) {
        if (remedy.kind() == Remedy.Kind.SWITCH_PROFILE) {
            resend(remedy, failed, shell, progress);
        } else {
            new MendDialog(shell, this, remedy, Optional.of(failed)).open();
        }
    }

    /** For a remedy that is about a server alone, or about a message that waits in the outbox. */
    public void mend(Remedy remedy, Shell shell) {
        new MendDialog(shell, this, remedy, Optional.empty()).open();
    }

    private void resend(Remedy remedy, Delivery failed, Shell shell, ProgressStrip progress) {
        Later later = new Later(progress.control());
        Work resending = new Work(remedy.label(), () -> {
            try {
                Preview preview = mending.preview(remedy, Optional.of(failed));
                Result result = mending.apply(
                        preview, Consent.YES, step -> later.run(() -> progress.say(StepTable.sentence(step))));
                later.run(() -> tell(result, shell));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        progress.start(resending, result -> {});
    }

    /** A message that a server refused again shows by itself. */
    private static void tell(Result result, Shell shell) {
        if (!result.done() && result.delivery().isEmpty()) {
            MessageDialog.openError(shell, Messages.Mend_title, Visible.text(String.join(" ", result.sentences())));
        }
    }
}
