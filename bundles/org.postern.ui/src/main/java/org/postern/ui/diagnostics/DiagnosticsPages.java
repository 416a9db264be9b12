// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.part.PageBook;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.ui.mending.Mender;
import org.postern.ui.widget.Invitation;
import org.postern.ui.widget.ProgressStrip;

/** The two faces of the view: nothing sent yet, or the deliveries with one of them explained. */
final class DiagnosticsPages {

    private static final int[] LIST_AND_PANE = {38, 62};
    private static final String SERVERS_PAGE = "org.postern.ui.servers";

    private final PageBook book;
    private final Invitation empty;
    private final SashForm filled;
    private final DeliveryList list;
    private final DeliveryPane pane;
    private final Mender mender;
    private Recent recent = Recent.NOTHING;

    DiagnosticsPages(Composite parent, Mender mender) {
        this.mender = mender;
        book = new PageBook(parent, SWT.NONE);
        empty = new Invitation(book, "diagnostics.empty");
        empty.offer("diagnostics.servers", Messages.Empty_servers, this::openServers);
        filled = new SashForm(book, SWT.HORIZONTAL);
        list = new DeliveryList(filled);
        pane = new DeliveryPane(filled, this::mend);
        filled.setWeights(LIST_AND_PANE);
        list.whenSelected(this::explain);
        book.showPage(empty.control());
    }

    void show(Recent shown) {
        recent = shown;
        empty.say(shown.invitation());
        list.show(shown.deliveries());
        explain();
        book.showPage(shown.deliveries().isEmpty() ? empty.control() : filled);
    }

    private void explain() {
        selected().ifPresent(delivery -> pane.show(delivery, recent.remedies(delivery)));
    }

    private void mend(Remedy remedy, ProgressStrip progress) {
        selected().ifPresent(delivery -> mender.mend(remedy, delivery, book.getShell(), progress));
    }

    private void openServers() {
        PreferencesUtil.createPreferenceDialogOn(book.getShell(), SERVERS_PAGE, null, null)
                .open();
    }

    /** The delivery that is explained. */
    Optional<Delivery> selected() {
        return list.selected();
    }

    /** What to lay out. */
    Control control() {
        return book;
    }
}
