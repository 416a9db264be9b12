// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.rule.Rule;
import org.postern.ui.widget.Named;

/** The buttons beside the rules. */
final class RuleButtons {

    private static final int UP = -1;
    private static final int DOWN = 1;

    private final Composite column;
    private final RuleList list;
    private final Consumer<List<Rule>> save;
    private final Button up;
    private final Button down;
    private final Button remove;

    RuleButtons(Composite parent, RuleList list, Consumer<List<Rule>> save) {
        this.list = list;
        this.save = save;
        column = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().applyTo(column);
        GridLayoutFactory.fillDefaults().applyTo(column);
        up = button(Messages.Buttons_up, "rules.up", rule -> list.own().moved(rule, UP));
        down = button(Messages.Buttons_down, "rules.down", rule -> list.own().moved(rule, DOWN));
        remove = button(
                Messages.Buttons_remove, "rules.remove", rule -> list.own().without(rule));
        list.whenSelected(this::enable);
        enable();
    }

    private Button button(String label, String id, Function<Rule, List<Rule>> change) {
        Button button = Named.id(new Button(column, SWT.PUSH), id);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> list.selected().map(change).ifPresent(save)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    /** Enables what can be done with the rule selected. */
    void enable() {
        Optional<Rule> selected = list.selected();
        OwnRules own = list.own();
        up.setEnabled(selected.filter(rule -> own.movable(rule, UP)).isPresent());
        down.setEnabled(selected.filter(rule -> own.movable(rule, DOWN)).isPresent());
        remove.setEnabled(selected.filter(own.rules()::contains).isPresent());
    }
}
