// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.ui.widget.Column;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Rows;

/** The table of messages that wait, the oldest first. */
final class WaitingList {

    private final Rows<Waiting> rows;

    WaitingList(Composite parent) {
        rows = new Rows<>(
                parent,
                new Named("outbox.messages", Messages.List_name),
                List.of(
                        new Column<>(
                                Messages.List_waits, 38, Waiting::sentence, waiting -> Optional.of(waiting.icon())),
                        new Column<>(Messages.List_to, 24, Waiting::to),
                        new Column<>(Messages.List_subject, 24, Waiting::visibleSubject),
                        new Column<>(Messages.List_since, 14, Waiting::since)));
    }

    /** Shows these; the message that was selected stays so while it waits, else the first is. */
    void show(List<Waiting> waiting) {
        Optional<String> before = selected().map(each -> each.entry().id());
        rows.show(waiting);
        waiting.stream()
                .filter(each -> before.filter(each.entry().id()::equals).isPresent())
                .findFirst()
                .or(() -> waiting.stream().findFirst())
                .ifPresent(rows::select);
    }

    Optional<Waiting> selected() {
        return rows.selected();
    }

    void whenSelected(Runnable selected) {
        rows.whenSelected(selected);
    }

    /** What commands ask for the message they are about. */
    ISelectionProvider selection() {
        return rows.selection();
    }

    void contextMenu(MenuManager menu) {
        rows.contextMenu(menu);
    }

    /** What to lay out. */
    Control control() {
        return rows.control();
    }
}
