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
import org.postern.ui.Service;

/** Deletes a message that waits, after asking. */
@NonNullByDefault({}) // the platform promises nothing
public final class DeleteHandler extends AbstractHandler {

    private final Outbox outbox;

    /** Made by the workbench. */
    public DeleteHandler() {
        this(Service.of(Outbox.class));
    }

    DeleteHandler(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        Chosen.in(event)
                .filter(chosen -> confirmed(chosen, shell))
                .ifPresent(chosen -> chosen.decide(Messages.Delete_job, outbox::delete));
        return null;
    }

    private static boolean confirmed(Chosen chosen, Shell shell) {
        int answer = MessageDialog.open(
                MessageDialog.QUESTION,
                shell,
                Messages.Delete_title,
                NLS.bind(Messages.Delete_question, chosen.recipients()),
                0,
                IDialogConstants.CANCEL_LABEL,
                Messages.Delete_button);
        return answer == 1;
    }
}
