// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.postern.ui.widget.Named;

/** What the view says before anything was sent: what to do first. */
final class EmptyPage {

    private static final int WIDTH = 420;

    private final Composite page;
    private final Label sentence;
    private final Button servers;

    /** @param openServers opens the page of outgoing servers */
    EmptyPage(Composite parent, Runnable openServers) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(20, 20).spacing(0, 12).applyTo(page);
        sentence = Named.id(new Label(page, SWT.WRAP | SWT.CENTER), "diagnostics.empty");
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.END)
                .grab(true, true)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(sentence);
        servers = Named.id(new Button(page, SWT.PUSH), "diagnostics.servers");
        servers.setText(Messages.Empty_servers);
        servers.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> openServers.run()));
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.BEGINNING)
                .grab(true, true)
                .applyTo(servers);
    }

    void show(String text) {
        sentence.setText(text.replace("&", "&&"));
        sentence.requestLayout();
    }

    /** What to lay out. */
    Control control() {
        return page;
    }
}
