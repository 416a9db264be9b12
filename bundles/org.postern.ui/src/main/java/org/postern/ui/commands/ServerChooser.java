// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.commands;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.postern.api.profile.SmtpProfile;

/** Asks for one of some outgoing servers. */
public final class ServerChooser {

    private final Shell shell;
    private final String title;

    public ServerChooser(Shell shell, String title) {
        this.shell = shell;
        this.title = title;
    }

    /** The server chosen; empty if none was, or there are none and the person was told so. */
    public Optional<SmtpProfile> choose(List<SmtpProfile> profiles, String question) {
        if (profiles.isEmpty()) {
            MessageDialog.openInformation(shell, title, Messages.Chooser_empty);
            return Optional.empty();
        }
        ElementListSelectionDialog dialog =
                new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(ServerChooser::label));
        dialog.setTitle(title);
        dialog.setMessage(question);
        dialog.setElements(profiles.toArray());
        return dialog.open() == Window.OK ? Optional.of((SmtpProfile) dialog.getFirstResult()) : Optional.empty();
    }

    private static String label(Object element) {
        return element instanceof SmtpProfile profile
                ? NLS.bind(Messages.Chooser_server, profile.name(), profile.server())
                : "";
    }
}
