// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/** Looks something up in a job and shows it, at most ten times a second however often it is asked to. */
public final class Live<T> {

    private static final long GATHERING_MILLIS = 100;

    private final Job looking;

    /** @param place where it is shown; with it, the looking ends */
    public Live(Control place, String name, Supplier<T> look, Consumer<T> show) {
        Later later = new Later(place);
        looking = Job.createSystem(name, monitor -> {
            T seen = look.get();
            later.run(() -> show.accept(seen));
        });
        place.addDisposeListener(event -> looking.cancel());
    }

    /** Looks soon. Returns at once, on any thread. */
    public void refresh() {
        looking.schedule(GATHERING_MILLIS);
    }
}
