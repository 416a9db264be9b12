// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/**
 * What is asked when the window closes while mail waits: whether it goes on being sent.
 *
 * @param command the start script of this installation, if it said so
 */
record Farewell(Optional<String> command) {

    private static final String COMMAND = "postern.command";
    // the places of the buttons; closing the question is none of them
    private static final int LATER = 1;
    private static final int BACKGROUND = 2;

    static Farewell ofThisInstallation() {
        return new Farewell(Optional.ofNullable(System.getProperty(COMMAND)));
    }

    /** @return whether the window may close */
    boolean say(int waiting, Shell shell) {
        List<String> buttons = new ArrayList<>(List.of(IDialogConstants.CANCEL_LABEL, Messages.Farewell_later));
        command.ifPresent(script -> buttons.add(Messages.Farewell_background));
        int answer = MessageDialog.open(
                MessageDialog.QUESTION,
                shell,
                Messages.Farewell_title,
                waiting == 1 ? Messages.Farewell_one : NLS.bind(Messages.Farewell_many, waiting),
                0,
                buttons.toArray(String[]::new));
        return answer == LATER || answer == BACKGROUND && stays(shell);
    }

    /** A process of its own takes over when this one ends. */
    private boolean stays(Shell shell) {
        try {
            new ProcessBuilder(command.orElseThrow(), "run", "--until-sent")
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
            return true;
        } catch (IOException e) {
            Platform.getLog(Farewell.class).error(e.getMessage(), e);
            MessageDialog.openError(shell, Messages.Farewell_title, NLS.bind(Messages.Farewell_failed, e.getMessage()));
            return false;
        }
    }
}
