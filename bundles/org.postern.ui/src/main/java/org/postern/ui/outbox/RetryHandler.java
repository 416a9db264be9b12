// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.Protection;
import org.postern.api.settings.Settings;
import org.postern.ui.Service;
import org.postern.ui.mending.Mender;

/** Sends a message now. One that may have left already is sent again, or left, as the person says. */
@NonNullByDefault({}) // the platform promises nothing
public final class RetryHandler extends AbstractHandler {

    private final Outbox outbox;
    private final Settings settings;

    /** Made by the workbench. */
    public RetryHandler() {
        this(Service.of(Outbox.class), Service.of(Settings.class));
    }

    RetryHandler(Outbox outbox, Settings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        Chosen.in(event).ifPresent(chosen -> retry(chosen, shell));
        return null;
    }

    private void retry(Chosen chosen, Shell shell) {
        if (chosen.entry().waiting().reason() == Reason.UNCERTAIN) {
            ask(chosen, shell);
        } else {
            if (chosen.entry().waiting().reason() == Reason.CONSENT) {
                askForTrust(chosen, shell);
            }
            chosen.decide(Messages.Retry_job, outbox::retry);
        }
    }

    /** Whatever the person says there: the message leaves only if they trust this network. */
    private void askForTrust(Chosen chosen, Shell shell) {
        settings.profiles().stream()
                .filter(profile -> profile.carries(chosen.entry().message().author()))
                .filter(profile -> profile.protection() == Protection.NONE)
                .findFirst()
                .map(profile -> new Remedy(Remedy.Kind.TRUST_NETWORK, Messages.Retry_trust, Optional.of(profile.id())))
                .ifPresent(remedy -> Mender.ofServices().mend(remedy, shell));
    }

    private void ask(Chosen chosen, Shell shell) {
        int answer = MessageDialog.open(
                MessageDialog.QUESTION,
                shell,
                Messages.Doubt_title,
                NLS.bind(Messages.Doubt_question, chosen.recipients()),
                0,
                IDialogConstants.CANCEL_LABEL,
                Messages.Doubt_again,
                Messages.Doubt_leave);
        switch (answer) {
            case 1 -> chosen.decide(Messages.Retry_job, outbox::retry);
            case 2 -> chosen.decide(Messages.Delete_job, outbox::delete);
            default -> {}
        }
    }
}
