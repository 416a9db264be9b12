// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Asks something that takes a while, one question at a time: shows that it goes on, and lets a person cancel it. */
public final class Asking {

    private final ProgressStrip progress;

    public Asking(Composite parent) {
        progress = new ProgressStrip(parent);
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
        progress.start(work, result -> {
            ended.run();
            if (result.isOK()) {
                answer.accept(heard.get());
            }
        });
    }

    /** What to lay out, with grid data. */
    public Control control() {
        return progress.control();
    }
}
