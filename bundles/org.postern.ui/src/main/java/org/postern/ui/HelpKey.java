// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import java.util.Optional;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext2;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * F1 where the host has no help system: says in a message what the page, view or dialog is for. It looks only at controls
 * that were given a help context of Postern; where there is a help system, that shows the same contexts.
 */
final class HelpKey {

    /** Under which the workbench keeps a control's context. */
    private static final String CONTEXT = "org.eclipse.ui.help";

    private static final String OURS = "org.postern.";

    private HelpKey() {}

    /** From now on. Returns at once, on any thread; does nothing where there is no workbench. */
    static void watch() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().asyncExec(() -> watch(workbench));
        }
    }

    private static void watch(IWorkbench workbench) {
        if (!workbench.getHelpSystem().hasHelpUI()) {
            workbench.getDisplay().addFilter(SWT.KeyDown, HelpKey::pressed);
        }
    }

    private static void pressed(Event event) {
        if (event.keyCode == SWT.F1 && event.stateMask == 0 && event.widget instanceof Control focus) {
            topic(focus).flatMap(HelpKey::help).ifPresent(help -> {
                event.doit = false;
                Shell window = focus.getShell();
                window.getDisplay().asyncExec(() -> say(window, help));
            });
        }
    }

    /** The context of the innermost control that has one, within the window. */
    private static Optional<String> topic(Control focus) {
        Control control = focus;
        while (!ours(control) && !(control instanceof Shell)) {
            control = control.getParent();
        }
        return ours(control) ? Optional.of(String.valueOf(control.getData(CONTEXT))) : Optional.empty();
    }

    private static boolean ours(Control control) {
        return control.getData(CONTEXT) instanceof String id && id.startsWith(OURS);
    }

    private static Optional<IContext2> help(String topic) {
        return HelpSystem.getContext(topic) instanceof IContext2 help ? Optional.of(help) : Optional.empty();
    }

    private static void say(Shell window, IContext2 help) {
        if (!window.isDisposed()) {
            MessageDialog.openInformation(window, help.getTitle(), help.getText());
        }
    }
}
