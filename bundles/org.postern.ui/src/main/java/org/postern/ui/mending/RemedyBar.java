// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.mending;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.Visible;
import org.postern.ui.widget.Named;

/** A button for each remedy that something happens at a click of. */
public final class RemedyBar {

    private final Composite bar;
    private final Consumer<Remedy> chosen;

    /** @param chosen what to do when a button is pressed */
    public RemedyBar(Composite parent, Consumer<Remedy> chosen) {
        this.chosen = chosen;
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.wrap = true;
        layout.spacing = 8;
        bar.setLayout(layout);
    }

    public void show(List<Remedy> remedies) {
        Arrays.stream(bar.getChildren()).forEach(Control::dispose);
        List<Remedy> clickable = remedies.stream().filter(RemedyBar::clickable).toList();
        clickable.forEach(this::button);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .exclude(clickable.isEmpty())
                .applyTo(bar);
        bar.setVisible(!clickable.isEmpty());
        bar.requestLayout();
    }

    private static boolean clickable(Remedy remedy) {
        return remedy.automatic()
                && (remedy.kind() != Remedy.Kind.SIGN_IN_WITH_BROWSER
                        || remedy.profileId().isPresent());
    }

    private void button(Remedy remedy) {
        Button button = Named.id(new Button(bar, SWT.PUSH), "remedy." + remedy.id());
        button.setText(Visible.text(remedy.label()).replace("&", "&&"));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.accept(remedy)));
    }
}
