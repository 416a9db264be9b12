// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Remedy;
import org.postern.ui.attempt.StepTable;
import org.postern.ui.widget.Later;
import org.postern.ui.widget.ProgressStrip;
import org.postern.ui.widget.Work;

/** Does what a remedy says: in a job what Postern can do by itself, else in the dialog of the server it is about. */
record Mending(Postman postman, Shell shell, ProgressStrip progress) {

    private static final String SERVERS_PAGE = "org.postern.ui.servers";

    void apply(Remedy remedy, Delivery failed) {
        if (remedy.automatic()) {
            resend(remedy, failed);
        } else {
            remedy.profileId().ifPresent(this::edit);
        }
    }

    private void resend(Remedy remedy, Delivery failed) {
        Later later = new Later(progress.control());
        Work work = new Work(remedy.label(), () -> {
            try {
                postman.apply(remedy, failed, step -> later.run(() -> progress.say(StepTable.sentence(step))));
            } finally {
                later.run(progress::stop);
            }
        });
        progress.start(work);
    }

    private void edit(String profileId) {
        PreferencesUtil.createPreferenceDialogOn(shell, SERVERS_PAGE, null, profileId)
                .open();
    }
}
