// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Asks something that takes a while, one question at a time: shows that it goes on, and lets a person cancel it. */
public final class Asking {

    private final ProgressStrip progress;
    private final Later later;

    public Asking(Composite parent) {
        progress = new ProgressStrip(parent);
        later = new Later(progress.control());
        progress.control().addDisposeListener(event -> progress.cancel());
    }

    /**
     * Asks. Returns at once.
     *
     * @param name what goes on, as a person would say it
     * @param question runs in a job; cancelled, its thread is interrupted
     * @param ended runs on the UI thread, however it ended
     * @param answer runs on the UI thread after that, unless it was cancelled or failed
     */
    public <T> void ask(String name, Supplier<T> question, Runnable ended, Consumer<T> answer) {
        AtomicReference<T> heard = new AtomicReference<>();
        Work work = new Work(name, () -> heard.set(question.get()));
        work.addJobChangeListener(IJobChangeListener.onDone(event ->
                later.run(() -> end(event.getResult(), ended, () -> answer.accept(heard.get())))));
        progress.start(work);
    }

    private void end(IStatus result, Runnable ended, Runnable answer) {
        progress.stop();
        ended.run();
        if (result.isOK()) {
            answer.run();
        }
    }

    /** What to lay out, with grid data. */
    public Control control() {
        return progress.control();
    }
}
