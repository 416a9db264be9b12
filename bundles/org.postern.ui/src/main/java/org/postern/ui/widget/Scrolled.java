// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** The fields of a dialog, which scroll where the screen has no room for all of them. */
public final class Scrolled {

    private final ScrolledComposite place;
    private final Composite body;

    public Scrolled(Composite parent) {
        place = new ScrolledComposite(parent, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(place);
        body = new Composite(place, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        place.setContent(body);
        place.setExpandHorizontal(true);
        place.setExpandVertical(true);
        place.setShowFocusedControl(true);
    }

    /** What to put the fields into. */
    public Composite body() {
        return body;
    }

    /** To be called when the fields are there. */
    public void measure() {
        place.setMinSize(body.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    /** Gives the window the room that the fields take now, as far as the screen has it. */
    public void fit() {
        measure();
        Shell window = place.getShell();
        Rectangle now = window.getBounds();
        Rectangle screen = window.getMonitor().getClientArea();
        Point wanted = window.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        int height = Math.min(wanted.y, screen.height);
        int top = Math.max(screen.y, Math.min(now.y, screen.y + screen.height - height));
        window.setBounds(now.x, top, Math.max(now.width, wanted.x), height);
        window.layout(true, true);
    }
}
