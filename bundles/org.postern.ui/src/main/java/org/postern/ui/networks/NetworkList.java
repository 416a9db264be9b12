// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.widgets.Composite;
import org.postern.ui.widget.Column;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Rows;

/** The table of known networks. */
final class NetworkList {

    private static final int WIDTH_IN_CHARACTERS = 90;
    private static final int HEIGHT_IN_LINES = 8;

    private final Rows<NetworkRow> rows;

    NetworkList(Composite parent) {
        rows = new Rows<>(
                parent,
                new Named("networks.table", Messages.List_table),
                List.of(
                        new Column<>(Messages.List_name, 45, NetworkRow::name),
                        new Column<>(Messages.List_by, 60, NetworkRow::by),
                        new Column<>(Messages.List_worked, 35, NetworkRow::servers)));
        PixelConverter pixels = new PixelConverter(parent);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(
                        pixels.convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS),
                        pixels.convertHeightInCharsToPixels(HEIGHT_IN_LINES))
                .applyTo(rows.control());
    }

    /** What was selected stays so; if nothing was, what this computer is on now is. */
    void show(List<NetworkRow> all) {
        Optional<String> before = selected().map(row -> row.network().id());
        rows.show(all);
        all.stream()
                .filter(row -> before.map(row.network().id()::equals).orElse(row.here()))
                .findFirst()
                .ifPresent(rows::select);
    }

    Optional<NetworkRow> selected() {
        return rows.selected();
    }

    void whenSelected(Runnable selected) {
        rows.whenSelected(selected);
    }
}
