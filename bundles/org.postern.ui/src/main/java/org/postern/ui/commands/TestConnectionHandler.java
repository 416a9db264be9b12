// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.send.Submission;
import org.postern.api.settings.Settings;
import org.postern.ui.Service;
import org.postern.ui.mending.Mender;
import org.postern.ui.servers.ConnectionTest;
import org.postern.ui.servers.ConnectionTestDialog;

/** Asks for an outgoing server and tests the connection to it. */
@NonNullByDefault({}) // the platform promises nothing
public final class TestConnectionHandler extends AbstractHandler {

    private final Settings settings;
    private final Submission submission;
    private final Diagnostician diagnostician;
    private final Mender mender;

    /** Made by the workbench. */
    public TestConnectionHandler() {
        this(
                Service.of(Settings.class),
                Service.of(Submission.class),
                Service.of(Diagnostician.class),
                Mender.ofServices());
    }

    TestConnectionHandler(Settings settings, Submission submission, Diagnostician diagnostician, Mender mender) {
        this.settings = settings;
        this.submission = submission;
        this.diagnostician = diagnostician;
        this.mender = mender;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        new ServerChooser(shell, Messages.Test_title)
                .choose(settings.profiles(), Messages.Test_question)
                .map(profile -> new ConnectionTest(profile, submission, diagnostician))
                .ifPresent(test -> new ConnectionTestDialog(shell, test, mender).open());
        return null;
    }
}
