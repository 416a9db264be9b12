// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.network.KnownNetworks;
import org.postern.ui.widget.Named;

/** The buttons beside the known networks. */
final class NetworkButtons {

    private final Composite column;
    private final NetworkList list;
    private final Consumer<Consumer<KnownNetworks>> save;
    private final Button rename;
    private final Button forget;
    private final Button same;
    private final Button another;
    private final Button name;

    /**
     * @param save carries a change out, not on this thread
     * @param remember makes the network of now known by the name given
     */
    NetworkButtons(
            Composite parent, NetworkList list, Consumer<Consumer<KnownNetworks>> save, Consumer<String> remember) {
        this.list = list;
        this.save = save;
        column = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().applyTo(column);
        GridLayoutFactory.fillDefaults().applyTo(column);
        same = button(Messages.Buttons_same, "networks.same", row -> save.accept(n -> n.confirm(id(row))));
        another = button(Messages.Buttons_another, "networks.another", row -> save.accept(n -> n.deny(id(row))));
        rename = button(Messages.Buttons_rename, "networks.rename", this::rename);
        forget = button(Messages.Buttons_forget, "networks.forget", this::forget);
        name = push(Messages.Buttons_name, "networks.name", () -> ask("").ifPresent(remember));
        list.whenSelected(this::enable);
        enable();
        nameable(false);
    }

    private Button button(String label, String id, Consumer<NetworkRow> action) {
        return push(label, id, () -> list.selected().ifPresent(action));
    }

    private Button push(String label, String id, Runnable action) {
        Button button = Named.id(new Button(column, SWT.PUSH), id);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private static String id(NetworkRow row) {
        return row.network().id();
    }

    private void rename(NetworkRow row) {
        ask(row.network().name()).ifPresent(given -> save.accept(networks -> networks.rename(id(row), given)));
    }

    private void forget(NetworkRow row) {
        String question =
                NLS.bind(Messages.Buttons_forgetQuestion, row.network().name());
        if (MessageDialog.openQuestion(column.getShell(), Named.spoken(Messages.Buttons_forget), question)) {
            save.accept(networks -> networks.forget(id(row)));
        }
    }

    /** A name that a network may have. */
    private Optional<String> ask(String before) {
        InputDialog dialog = new InputDialog(
                column.getShell(),
                Named.spoken(before.isEmpty() ? Messages.Buttons_name : Messages.Buttons_rename),
                Messages.Buttons_nameQuestion,
                before,
                new NameValidator());
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    /** Enables what can be done with the network selected. */
    void enable() {
        rename.setEnabled(selected(row -> true));
        forget.setEnabled(selected(row -> true));
        same.setEnabled(selected(row -> row.resembled().isPresent()));
        another.setEnabled(selected(row -> row.resembled().isPresent()));
    }

    /** Whether the network of now has no name yet. */
    void nameable(boolean possible) {
        name.setEnabled(possible);
    }

    private boolean selected(Predicate<NetworkRow> such) {
        return list.selected().filter(such).isPresent();
    }
}
