// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.ui.Service;
import org.postern.ui.widget.Work;

/** Pins an outgoing server: everything it may carry leaves through it until it is unpinned. */
@NonNullByDefault({}) // the platform promises nothing
public final class PinHandler extends AbstractHandler {

    private final Settings settings;

    /** Made by the workbench. */
    public PinHandler() {
        this(Service.of(Settings.class));
    }

    PinHandler(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        new ServerChooser(HandlerUtil.getActiveShellChecked(event), Messages.Pin_title)
                .choose(settings.profiles(), Messages.Pin_question)
                .ifPresent(this::pin);
        return null;
    }

    private void pin(SmtpProfile profile) {
        new Work(NLS.bind(Messages.Pin_job, profile.name()), () -> settings.pin(profile.id())).schedule();
    }
}
