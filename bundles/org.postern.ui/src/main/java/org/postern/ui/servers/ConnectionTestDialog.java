// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.postern.api.send.Step;
import org.postern.ui.attempt.ExplanationText;
import org.postern.ui.attempt.StepTable;
import org.postern.ui.widget.Later;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.ProgressStrip;
import org.postern.ui.widget.Work;

/** Runs a connection test: shows each step as it ends, then the result. Closing it cancels the test. */
@NonNullByDefault({}) // the platform promises nothing
public final class ConnectionTestDialog extends TitleAreaDialog {

    private static final int WIDTH_IN_CHARACTERS = 100;
    private static final int RESULT_LINES = 9;
    private static final int STEP_LINES = 11;

    private final ConnectionTest test;
    private final List<Step> steps = new ArrayList<>();
    private Optional<Job> running = Optional.empty();

    public ConnectionTestDialog(Shell parent, ConnectionTest test) {
        super(parent);
        this.test = test;
        setHelpAvailable(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Test_title);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.postern.ui.test");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Named.id(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true), "test.close");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(NLS.bind(Messages.Test_heading, test.profile().name()));
        setMessage(Messages.Test_intro);
        Composite body = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        fill(body);
        return area;
    }

    private void fill(Composite body) {
        ProgressStrip progress = new ProgressStrip(body);
        ExplanationText result = new ExplanationText(body, "test.result");
        StepTable table = new StepTable(body, "test.steps");
        grow(result.control(), RESULT_LINES);
        grow(table.control(), STEP_LINES);
        Later later = new Later(body);
        Work work = new Work(NLS.bind(Messages.Test_running, test.profile().server()), () -> {
            ConnectionTest.Result end = test.run(step -> later.run(() -> add(step, table)));
            later.run(() -> {
                progress.stop();
                result.show(end.explanation());
                conclude(end.passed());
            });
        });
        running = Optional.of(work);
        progress.start(work);
    }

    private void grow(Control control, int lines) {
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS), convertHeightInCharsToPixels(lines))
                .applyTo(control);
    }

    private void add(Step step, StepTable table) {
        steps.add(step);
        table.show(steps);
    }

    private void conclude(boolean passed) {
        setMessage(
                passed ? Messages.Test_works : Messages.Test_doesNotWork,
                passed ? IMessageProvider.INFORMATION : IMessageProvider.ERROR);
    }

    @Override
    public boolean close() {
        running.ifPresent(Job::cancel);
        return super.close();
    }
}
