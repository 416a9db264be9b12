// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.postern.api.Origin;
import org.postern.api.profile.SmtpProfile;
import org.postern.ui.widget.Named;

/** The buttons beside the list. */
final class ServerButtons {

    private final Composite column;
    private final ServerList list;
    private final Button edit;
    private final Button remove;
    private final Button test;
    private final Button check;

    ServerButtons(Composite parent, ServerList list, ServerActions actions) {
        this.list = list;
        column = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().applyTo(column);
        GridLayoutFactory.fillDefaults().applyTo(column);
        button(Messages.Buttons_add, "servers.add", () -> actions.add(shell()));
        edit = button(Messages.Buttons_edit, "servers.edit", () -> edit(actions));
        remove = button(Messages.Buttons_remove, "servers.remove", () -> withSelected(actions::remove));
        test = button(Messages.Buttons_test, "servers.test", () -> withSelected(actions::test));
        check = button(Messages.Buttons_check, "servers.check", () -> withSelected(actions::check));
        list.whenOpened(() -> edit(actions));
        enable();
    }

    private Button button(String label, String id, Runnable pressed) {
        Button button = Named.id(new Button(column, SWT.PUSH), id);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private void edit(ServerActions actions) {
        list.selected().filter(ServerButtons::free).ifPresent(profile -> actions.edit(shell(), profile));
    }

    private void withSelected(BiConsumer<Shell, SmtpProfile> action) {
        list.selected().ifPresent(profile -> action.accept(shell(), profile));
    }

    private Shell shell() {
        return column.getShell();
    }

    /** Enables what can be done with the server selected. */
    void enable() {
        Optional<SmtpProfile> selected = list.selected();
        edit.setEnabled(selected.filter(ServerButtons::free).isPresent());
        remove.setEnabled(selected.filter(ServerButtons::own).isPresent());
        test.setEnabled(selected.isPresent());
        check.setEnabled(selected.isPresent());
    }

    private static boolean free(SmtpProfile profile) {
        return !profile.origin().locked();
    }

    private static boolean own(SmtpProfile profile) {
        return profile.origin().layer() == Origin.Layer.USER;
    }
}
