// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.commands;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;

/** The commands that Postern's own windows run. */
public enum CommandId {
    OPEN_DIAGNOSTICS("org.postern.ui.openDiagnostics");

    private final String id;

    CommandId(String id) {
        this.id = id;
    }

    /** Runs it as if a person had, in that window. */
    public void run(IWorkbenchWindow window) {
        try {
            window.getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            Platform.getLog(CommandId.class).error(e.getMessage(), e);
        }
    }
}
