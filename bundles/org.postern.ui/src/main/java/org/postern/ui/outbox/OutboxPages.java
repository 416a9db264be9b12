// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import java.util.List;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.PageBook;
import org.postern.ui.attempt.ExplanationText;
import org.postern.ui.widget.Invitation;

/** The two faces of the view: nothing waits, or the messages that do, one of them explained. */
final class OutboxPages {

    private static final int[] LIST_AND_EXPLANATION = {62, 38};

    private final PageBook book;
    private final Invitation empty;
    private final SashForm filled;
    private final WaitingList list;
    private final ExplanationText explanation;

    OutboxPages(Composite parent) {
        book = new PageBook(parent, SWT.NONE);
        empty = new Invitation(book, "outbox.empty");
        empty.say(Messages.Empty_nothing);
        filled = new SashForm(book, SWT.HORIZONTAL);
        list = new WaitingList(filled);
        explanation = new ExplanationText(filled, "outbox.explanation");
        filled.setWeights(LIST_AND_EXPLANATION);
        list.whenSelected(this::explain);
        book.showPage(empty.control());
    }

    void show(List<Waiting> waiting) {
        list.show(waiting);
        book.showPage(waiting.isEmpty() ? empty.control() : filled);
    }

    private void explain() {
        list.selected().map(Waiting::explanation).ifPresent(explanation::show);
    }

    ISelectionProvider selection() {
        return list.selection();
    }

    void contextMenu(MenuManager menu) {
        list.contextMenu(menu);
    }

    void focus() {
        (filled.isVisible() ? list.control() : empty.control()).setFocus();
    }

    /** What to lay out. */
    Control control() {
        return book;
    }
}
