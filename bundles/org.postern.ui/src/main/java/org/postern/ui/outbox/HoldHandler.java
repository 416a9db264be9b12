// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.outbox.Outbox;
import org.postern.ui.Service;

/** Keeps a message until a person wants it sent. */
@NonNullByDefault({}) // the platform promises nothing
public final class HoldHandler extends AbstractHandler {

    private final Outbox outbox;

    /** Made by the workbench. */
    public HoldHandler() {
        this(Service.of(Outbox.class));
    }

    HoldHandler(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Chosen.in(event).ifPresent(chosen -> chosen.decide(Messages.Hold_job, outbox::hold));
        return null;
    }
}
