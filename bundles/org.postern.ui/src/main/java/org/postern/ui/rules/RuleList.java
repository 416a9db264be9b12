// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.rules;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.widgets.Composite;
import org.postern.api.rule.Rule;
import org.postern.ui.OriginName;
import org.postern.ui.widget.Column;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Rows;

/** The table of rules. */
final class RuleList {

    private static final int WIDTH_IN_CHARACTERS = 85;
    private static final int HEIGHT_IN_LINES = 10;

    private final Rows<RuleRow> rows;
    private List<RuleRow> shown = List.of();

    RuleList(Composite parent) {
        rows = new Rows<>(
                parent,
                new Named("rules.table", Messages.List_name),
                List.of(
                        new Column<>("", 5, row -> String.valueOf(row.place())),
                        new Column<>(Messages.List_rule, 84, RuleRow::sentence),
                        new Column<>(
                                Messages.List_origin,
                                20,
                                row -> OriginName.of(row.rule().origin()))));
        PixelConverter pixels = new PixelConverter(parent);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(
                        pixels.convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS),
                        pixels.convertHeightInCharsToPixels(HEIGHT_IN_LINES))
                .applyTo(rows.control());
    }

    void show(List<RuleRow> all) {
        Optional<Rule> before = selected();
        shown = all;
        rows.show(all);
        all.stream()
                .filter(row -> before.filter(row.rule()::equals).isPresent())
                .findFirst()
                .ifPresent(rows::select);
    }

    /** Those that the user may change. */
    OwnRules own() {
        return OwnRules.of(shown.stream().map(RuleRow::rule).toList());
    }

    Optional<Rule> selected() {
        return rows.selected().map(RuleRow::rule);
    }

    void whenSelected(Runnable selected) {
        rows.whenSelected(selected);
    }
}
