// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.check;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.postern.api.check.ServerCheck.Relay;
import org.postern.api.mail.EmailAddress;
import org.postern.ui.widget.Named;

/** The question whether the server would take mail of one person to another without a login. */
final class RelayQuestion {

    private static final int COLUMNS = 5;

    private final Text from;
    private final Text to;
    private final Button ask;

    /** @param author who is asked about unless somebody types another */
    RelayQuestion(Composite parent, String author, Runnable asked) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        from = field(row, Messages.Relay_from, "check.from");
        from.setText(author);
        to = field(row, Messages.Relay_to, "check.to");
        ask = Named.id(new Button(row, SWT.PUSH), "check.ask");
        ask.setText(Messages.Relay_ask);
        ask.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> asked.run()));
    }

    private static Text field(Composite row, String label, String id) {
        new Label(row, SWT.NONE).setText(label);
        Text text = new Text(row, SWT.SINGLE | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return new Named(id, Named.spoken(label)).give(text);
    }

    /** @throws IllegalArgumentException with one sentence, if what was typed is no address */
    Relay relay() {
        return new Relay(
                EmailAddress.of(from.getText().strip()),
                EmailAddress.of(to.getText().strip()));
    }

    void enable(boolean enabled) {
        ask.setEnabled(enabled);
    }
}
