// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.postern.ui.widget.Named;

/** Says which deliveries are listed. */
final class FilterBar {

    private final Text text;
    private final Button onlyFailed;

    /** @param changed what to do when something else is wanted */
    FilterBar(Composite parent, Consumer<Wanted> changed) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        text = new Named("diagnostics.filter", Messages.Filter_text)
                .give(new Text(bar, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
        text.setMessage(Messages.Filter_text);
        text.addModifyListener(event -> changed.accept(wanted()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        onlyFailed = Named.id(new Button(bar, SWT.CHECK), "diagnostics.onlyFailed");
        onlyFailed.setText(Messages.Filter_onlyFailed);
        onlyFailed.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.accept(wanted())));
    }

    private Wanted wanted() {
        return new Wanted(text.getText(), onlyFailed.getSelection());
    }
}
