// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.api.outbox.Outbox;
import org.postern.api.outbox.Reason;
import org.postern.ui.Service;

/** Sends a message now. One that may have left already is sent again, or left, as the person says. */
@NonNullByDefault({}) // the platform promises nothing
public final class RetryHandler extends AbstractHandler {

    private final Outbox outbox;

    /** Made by the workbench. */
    public RetryHandler() {
        this(Service.of(Outbox.class));
    }

    RetryHandler(Outbox outbox) {
        this.outbox = outbox;
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
            chosen.decide(Messages.Retry_job, outbox::retry);
        }
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
