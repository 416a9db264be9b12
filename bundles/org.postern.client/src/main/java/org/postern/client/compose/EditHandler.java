// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Reason;

/** Opens a message that waits in the outbox for writing on; what is sent then takes its place. */
@NonNullByDefault({}) // the platform promises nothing
public final class EditHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<Entry> entry = Optional.ofNullable(
                Adapters.adapt(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement(), Entry.class));
        if (entry.isPresent()) {
            edit(entry.get(), event);
        }
        return null;
    }

    private static void edit(Entry entry, ExecutionEvent event) throws ExecutionException {
        if (entry.waiting().reason() == Reason.UNCERTAIN) {
            MessageDialog.openInformation(
                    HandlerUtil.getActiveShellChecked(event), Messages.Edit_title, Messages.Edit_uncertain);
            return;
        }
        try {
            IWorkbenchPage page =
                    HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
            ComposeView view = (ComposeView)
                    page.showView(ComposeView.ID, UUID.randomUUID().toString(), IWorkbenchPage.VIEW_ACTIVATE);
            view.writeOn(entry);
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
