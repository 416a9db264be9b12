// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.postern.api.Subscription;
import org.postern.api.delivery.History;
import org.postern.api.delivery.Postman;
import org.postern.api.settings.Settings;
import org.postern.ui.Service;
import org.postern.ui.mending.Mender;
import org.postern.ui.widget.Live;

/** The view “Send Diagnostics”: follows the postman, and shows what it did and what can be done. */
@NonNullByDefault({}) // the platform promises nothing
public final class SendDiagnosticsView extends ViewPart {

    /** By which the view is opened. */
    public static final String ID = "org.postern.ui.diagnostics";

    private final Postman postman;
    private final History history;
    private final Settings settings;
    private final Mender mender;
    private Optional<DiagnosticsPages> pages = Optional.empty();

    /** Made by the workbench. */
    public SendDiagnosticsView() {
        this(Service.of(Postman.class), Service.of(History.class), Service.of(Settings.class), Mender.ofServices());
    }

    SendDiagnosticsView(Postman postman, History history, Settings settings, Mender mender) {
        this.postman = postman;
        this.history = history;
        this.settings = settings;
        this.mender = mender;
    }

    @Override
    public void createPartControl(Composite parent) {
        DiagnosticsPages shown = new DiagnosticsPages(parent, mender);
        pages = Optional.of(shown);
        Live<Recent> live = new Live<>(
                shown.control(), Messages.View_reading, () -> Recent.of(postman, history, settings), shown::show);
        Subscription deliveries = postman.listen(delivery -> live.refresh());
        Subscription changes = settings.listen(live::refresh);
        shown.control().addDisposeListener(event -> {
            deliveries.close();
            changes.close();
        });
        live.refresh();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shown.control(), "org.postern.ui.diagnostics");
    }

    @Override
    public void setFocus() {
        pages.ifPresent(shown -> shown.control().setFocus());
    }

    /** Puts a report on the delivery that is explained into the clipboard; empty if none is. */
    public Optional<String> copyReport() {
        Optional<String> report = pages.flatMap(DiagnosticsPages::selected).map(Report::of);
        report.ifPresent(this::copy);
        return report;
    }

    private void copy(String text) {
        Clipboard clipboard = new Clipboard(getSite().getShell().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
