// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Opens the workbench and stays until it is closed. */
@NonNullByDefault({}) // the platform promises nothing
public final class PosternMail implements IApplication {

    private static final String NAME = "Postern Mail";

    private volatile boolean ending;

    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName(NAME);
        Display display = PlatformUI.createDisplay();
        try {
            int ended = PlatformUI.createAndRunWorkbench(display, new MailAdvisor(() -> ending));
            return ended == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        ending = true;
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
