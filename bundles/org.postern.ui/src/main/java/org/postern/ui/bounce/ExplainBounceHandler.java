// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.bounce;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.send.BounceReader;
import org.postern.ui.Service;

/** Asks for a message that came back, and explains it. */
@NonNullByDefault({}) // the platform promises nothing
public final class ExplainBounceHandler extends AbstractHandler {

    private final Returned returned;

    /** Made by the workbench. */
    public ExplainBounceHandler() {
        this(new Returned(Service.of(BounceReader.class), Service.of(Diagnostician.class)));
    }

    ExplainBounceHandler(Returned returned) {
        this.returned = returned;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        new BounceDialog(HandlerUtil.getActiveShellChecked(event), returned).open();
        return null;
    }
}
