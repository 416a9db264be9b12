// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** The way from any thread to a control, which may be gone by then. */
public final class Later {

    private final Control control;
    private final Display display;

    /** To be called on the UI thread. */
    public Later(Control control) {
        this.control = control;
        this.display = control.getDisplay();
    }

    /** Runs it soon on the UI thread, unless the control is gone. Returns at once. */
    public void run(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> runNow(work));
        }
    }

    private void runNow(Runnable work) {
        if (!control.isDisposed()) {
            work.run();
        }
    }
}
