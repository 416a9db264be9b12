// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** A line that says what goes on, shows that it goes on, and lets a person cancel it. Not there while nothing does. */
public final class ProgressStrip {

    private final Composite strip;
    private final Label doing;
    private Optional<Job> job = Optional.empty();

    public ProgressStrip(Composite parent) {
        strip = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(strip);
        doing = new Label(strip, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(doing);
        ProgressBar bar = new ProgressBar(strip, SWT.INDETERMINATE);
        GridDataFactory.swtDefaults().applyTo(bar);
        Button cancel = Named.id(new Button(strip, SWT.PUSH), "progress.cancel");
        cancel.setText(Messages.Progress_cancel);
        cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> cancel()));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(strip);
        strip.setVisible(false);
    }

    /**
     * Starts the job and appears; disappears when the job has ended.
     *
     * @param ended runs on the UI thread after that, however it ended, even if it was cancelled before it began
     */
    public void start(Job started, Consumer<IStatus> ended) {
        Later later = new Later(strip);
        started.addJobChangeListener(IJobChangeListener.onDone(event -> later.run(() -> {
            stop(started);
            ended.accept(event.getResult());
        })));
        job = Optional.of(started);
        say(started.getName());
        appear(true);
        started.schedule();
    }

    /** Says what goes on now. */
    public void say(String sentence) {
        doing.setText(sentence.replace("&", "&&"));
        doing.requestLayout();
    }

    /** Cancels what goes on, if anything does. */
    public void cancel() {
        job.ifPresent(Job::cancel);
    }

    /** Does nothing where another job has been started since. */
    private void stop(Job ended) {
        if (job.equals(Optional.of(ended))) {
            job = Optional.empty();
            appear(false);
        }
    }

    private void appear(boolean there) {
        GridDataFactory.createFrom((GridData) strip.getLayoutData())
                .exclude(!there)
                .applyTo(strip);
        strip.setVisible(there);
        strip.requestLayout();
    }

    /** What to lay out, with grid data. */
    public Control control() {
        return strip;
    }
}
