// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.postern.api.Subscription;
import org.postern.api.mail.MessageReader;
import org.postern.api.outbox.Outbox;
import org.postern.ui.Service;
import org.postern.ui.widget.Live;

/** The view “Outbox”. What can be decided about a message are commands; they ask for the one selected here. */
@NonNullByDefault({}) // the platform promises nothing
public final class OutboxView extends ViewPart {

    /** By which the view is opened. */
    public static final String ID = "org.postern.ui.outbox";

    private final Outbox outbox;
    private final MessageReader reader;
    private Optional<OutboxPages> pages = Optional.empty();

    /** Made by the workbench. */
    public OutboxView() {
        this(Service.of(Outbox.class), Service.of(MessageReader.class));
    }

    OutboxView(Outbox outbox, MessageReader reader) {
        this.outbox = outbox;
        this.reader = reader;
    }

    @Override
    public void createPartControl(Composite parent) {
        OutboxPages shown = new OutboxPages(parent);
        pages = Optional.of(shown);
        getSite().setSelectionProvider(shown.selection());
        MenuManager menu = new MenuManager();
        shown.contextMenu(menu);
        getSite().registerContextMenu(menu, shown.selection());
        Live<List<Waiting>> live =
                new Live<>(shown.control(), Messages.View_reading, () -> Waiting.all(outbox, reader), shown::show);
        Subscription changes = outbox.listen(live::refresh);
        shown.control().addDisposeListener(event -> changes.close());
        live.refresh();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shown.control(), ID);
    }

    @Override
    public void setFocus() {
        pages.ifPresent(OutboxPages::focus);
    }
}
