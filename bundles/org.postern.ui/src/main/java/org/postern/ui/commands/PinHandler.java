// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.commands;

import java.time.Clock;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.ui.Service;
import org.postern.ui.widget.Work;

/** Pins an outgoing server: everything it may carry leaves through it until the pin is over. */
@NonNullByDefault({}) // the platform promises nothing
public final class PinHandler extends AbstractHandler {

    private final Settings settings;
    private final NetworkMonitor monitor;
    private final Clock clock;

    /** Made by the workbench. */
    public PinHandler() {
        this(Service.of(Settings.class), Service.of(NetworkMonitor.class), Clock.systemUTC());
    }

    PinHandler(Settings settings, NetworkMonitor monitor, Clock clock) {
        this.settings = settings;
        this.monitor = monitor;
        this.clock = clock;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        new ServerChooser(shell, Messages.Pin_title)
                .choose(settings.profiles(), Messages.Pin_question)
                .ifPresent(profile -> howLong(shell, profile).ifPresent(time -> pin(profile, time)));
        return null;
    }

    private static Optional<PinTime> howLong(Shell shell, SmtpProfile profile) {
        int choice = MessageDialog.open(
                MessageDialog.QUESTION,
                shell,
                Messages.Pin_title,
                NLS.bind(Messages.Pin_howLong, profile.name()),
                SWT.NONE,
                PinTime.labels());
        return PinTime.chosen(choice);
    }

    private void pin(SmtpProfile profile, PinTime time) {
        new Work(
                        NLS.bind(Messages.Pin_job, profile.name()),
                        () -> settings.pin(time.pin(profile.id(), monitor.current(), clock.instant())))
                .schedule();
    }
}
