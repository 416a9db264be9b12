// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** A dialog that starts work as it opens, and shows what comes of it while it goes on. Closing it cancels the work. */
@NonNullByDefault({}) // the platform promises nothing
public abstract class WorkDialog extends TitleAreaDialog {

    private static final int WIDTH_IN_CHARACTERS = 110;

    private final String id;
    private final String title;
    private Optional<Job> running = Optional.empty();
    private ProgressStrip progress;
    private Later later;

    /** @param id what the ids of its widgets begin with; also its help context */
    protected WorkDialog(Shell parent, String id, String title) {
        super(parent);
        this.id = id;
        this.title = title;
        setHelpAvailable(false);
    }

    /** Fills the dialog and starts the work. */
    protected abstract void fill(Composite body);

    /** Starts the work. It tells what it finds by {@link #later}, and concludes, unless it is cancelled. */
    protected final void start(String name, Runnable work) {
        Work started = new Work(name, work);
        running = Optional.of(started);
        progress.start(started, result -> end(started, result));
    }

    private void end(Job ended, IStatus result) {
        if (running.equals(Optional.of(ended))) {
            boolean cancelled = result.matches(IStatus.CANCEL);
            conclude(
                    cancelled ? Messages.Work_cancelled : Messages.Work_failed,
                    cancelled ? IMessageProvider.WARNING : IMessageProvider.ERROR);
            unconcluded();
        }
    }

    /** Makes ready for another try: the work was cancelled, perhaps before it began, or failed, and concluded nothing. */
    protected void unconcluded() {}

    /** Runs it soon on the UI thread, unless the dialog is closed. For any thread. */
    protected final void later(Runnable what) {
        later.run(what);
    }

    /** Says that the work is done. */
    protected final void conclude(String message, int type) {
        running = Optional.empty();
        setMessage(message, type);
    }

    /** Lets the control take what room there is, and that many lines at first. */
    protected final void grow(Control control, int lines) {
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS), convertHeightInCharsToPixels(lines))
                .applyTo(control);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.postern.ui." + id);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Named.id(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true), id + ".close");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite body = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        progress = new ProgressStrip(body);
        later = new Later(body);
        fill(body);
        return area;
    }

    @Override
    public boolean close() {
        running.ifPresent(Job::cancel);
        return super.close();
    }
}
