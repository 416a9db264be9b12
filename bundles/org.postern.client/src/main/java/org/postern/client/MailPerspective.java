// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.postern.client.compose.ComposeView;

/** A message above, what became of it below. */
@NonNullByDefault({}) // the platform promises nothing
public final class MailPerspective implements IPerspectiveFactory {

    static final String ID = "org.postern.client.perspective";

    private static final String DIAGNOSTICS = "org.postern.ui.diagnostics";
    private static final String OUTBOX = "org.postern.ui.outbox";
    private static final float SHARE_OF_THE_MESSAGE = 0.42f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout messages =
                layout.createFolder("messages", IPageLayout.TOP, SHARE_OF_THE_MESSAGE, layout.getEditorArea());
        messages.addView(ComposeView.ID);
        messages.addPlaceholder(ComposeView.ID + ":*");
        IFolderLayout fates = layout.createFolder("diagnostics", IPageLayout.BOTTOM, SHARE_OF_THE_MESSAGE, "messages");
        fates.addView(DIAGNOSTICS);
        fates.addView(OUTBOX);
    }
}
