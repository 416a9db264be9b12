// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** The windows of Postern that a compose view leads to, by their commands. */
record Doors(IServiceLocator site) {

    void openDiagnostics() {
        run("org.postern.ui.openDiagnostics");
    }

    void openOutbox() {
        run("org.postern.ui.openOutbox");
    }

    void openServers() {
        run("org.postern.ui.openServers");
    }

    private void run(String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            Platform.getLog(Doors.class).error(e.getMessage(), e);
        }
    }
}
