// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.ui.diagnostics.SendDiagnosticsView;

/** Copies a report on the delivery that Send Diagnostics explains. */
@NonNullByDefault({}) // the platform promises nothing
public final class CopyReportHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActivePartChecked(event) instanceof SendDiagnosticsView view) {
            view.copyReport();
        }
        return null;
    }
}
