// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.postern.api.send.Step;
import org.postern.ui.attempt.ExplanationText;
import org.postern.ui.attempt.StepTable;
import org.postern.ui.mending.MendDialog;
import org.postern.ui.mending.Mender;
import org.postern.ui.mending.RemedyBar;
import org.postern.ui.widget.WorkDialog;

/** Runs a connection test: shows each step as it ends, then the result. */
@NonNullByDefault({}) // the platform promises nothing
public final class ConnectionTestDialog extends WorkDialog {

    private static final int RESULT_LINES = 9;
    private static final int STEP_LINES = 11;

    private final ConnectionTest test;
    private final Mender mender;
    private final List<Step> steps = new ArrayList<>();

    public ConnectionTestDialog(Shell parent, ConnectionTest test, Mender mender) {
        super(parent, "test", Messages.Test_title);
        this.test = test;
        this.mender = mender;
    }

    @Override
    protected void fill(Composite body) {
        setTitle(NLS.bind(Messages.Test_heading, test.profile().name()));
        setMessage(Messages.Test_intro);
        ExplanationText result = new ExplanationText(body, "test.result");
        RemedyBar remedies =
                new RemedyBar(body, remedy -> new MendDialog(getShell(), mender, remedy, Optional.empty()).open());
        StepTable table = new StepTable(body, "test.steps");
        grow(result.control(), RESULT_LINES);
        grow(table.control(), STEP_LINES);
        start(NLS.bind(Messages.Test_running, test.profile().server()), () -> {
            ConnectionTest.Result end = test.run(step -> later(() -> add(step, table)));
            later(() -> {
                result.show(end.explanation());
                remedies.show(end.remedies());
                conclude(end.passed());
            });
        });
    }

    private void add(Step step, StepTable table) {
        steps.add(step);
        table.show(steps);
    }

    private void conclude(boolean passed) {
        conclude(
                passed ? Messages.Test_works : Messages.Test_doesNotWork,
                passed ? IMessageProvider.INFORMATION : IMessageProvider.ERROR);
    }
}
