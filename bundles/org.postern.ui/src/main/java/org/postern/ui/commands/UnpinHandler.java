// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.settings.Settings;
import org.postern.ui.Service;
import org.postern.ui.widget.Work;

/** Ends the pin: rules choose the outgoing server again. */
@NonNullByDefault({}) // the platform promises nothing
public final class UnpinHandler extends AbstractHandler {

    private final Settings settings;

    /** Made by the workbench. */
    public UnpinHandler() {
        this(Service.of(Settings.class));
    }

    UnpinHandler(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        new Work(Messages.Unpin_job, settings::unpin).schedule();
        return null;
    }
}
