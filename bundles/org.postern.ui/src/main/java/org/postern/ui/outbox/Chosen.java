// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.api.outbox.Entry;
import org.postern.ui.widget.Work;

/** The message that a command is about. */
record Chosen(Entry entry) {

    /** The one selected where the command was called; empty if none is. */
    static Optional<Chosen> in(ExecutionEvent event) {
        return HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof Waiting waiting
                ? Optional.of(new Chosen(waiting.entry()))
                : Optional.empty();
    }

    String recipients() {
        return Waiting.recipients(entry);
    }

    /**
     * Decides in a job; what goes wrong is shown by the workbench.
     *
     * @param name what it does, with a place for the recipients
     */
    void decide(String name, Consumer<String> decision) {
        new Work(NLS.bind(name, recipients()), () -> decision.accept(entry.id())).schedule();
    }
}
