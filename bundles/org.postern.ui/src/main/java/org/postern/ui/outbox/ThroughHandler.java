// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.api.outbox.Outbox;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.ui.Service;
import org.postern.ui.commands.ServerChooser;

/** Sends a message through the server that a person chooses for it, of those that carry its author. */
@NonNullByDefault({}) // the platform promises nothing
public final class ThroughHandler extends AbstractHandler {

    private final Outbox outbox;
    private final Settings settings;

    /** Made by the workbench. */
    public ThroughHandler() {
        this(Service.of(Outbox.class), Service.of(Settings.class));
    }

    ThroughHandler(Outbox outbox, Settings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        Chosen.in(event).ifPresent(chosen -> send(chosen, shell));
        return null;
    }

    private void send(Chosen chosen, Shell shell) {
        List<SmtpProfile> carriers = settings.profiles().stream()
                .filter(profile -> profile.carries(chosen.entry().message().author()))
                .toList();
        new ServerChooser(shell, Messages.Through_title)
                .choose(carriers, Messages.Through_question)
                .ifPresent(profile -> chosen.decide(Messages.Through_job, id -> outbox.retry(id, profile.id())));
    }
}
