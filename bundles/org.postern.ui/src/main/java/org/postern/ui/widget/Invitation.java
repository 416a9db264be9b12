// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What a view says while there is nothing in it: what to do first. */
public final class Invitation {

    private static final int WIDTH = 420;

    private final Composite page;
    private final Label sentence;

    /** @param id by which tests find the sentence */
    public Invitation(Composite parent, String id) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(20, 20).spacing(0, 12).applyTo(page);
        sentence = Named.id(new Label(page, SWT.WRAP | SWT.CENTER), id);
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(sentence);
    }

    /** Offers something to do about it. */
    public void offer(String id, String label, Runnable action) {
        GridDataFactory.createFrom((GridData) sentence.getLayoutData())
                .align(SWT.CENTER, SWT.END)
                .applyTo(sentence);
        Button button = Named.id(new Button(page, SWT.PUSH), id);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.BEGINNING)
                .grab(true, true)
                .applyTo(button);
    }

    public void say(String text) {
        sentence.setText(text.replace("&", "&&"));
        sentence.requestLayout();
    }

    /** What to lay out. */
    public Control control() {
        return page;
    }
}
