// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;

/** What the cells of a column show. */
@NonNullByDefault({}) // the platform promises nothing
final class CellLabels<T> extends ColumnLabelProvider {

    private final Column<T> column;
    private final Icons icons;

    CellLabels(Column<T> column, Icons icons) {
        this.column = column;
        this.icons = icons;
    }

    @Override
    public String getText(Object row) {
        return column.text().apply(typed(row));
    }

    @Override
    public Image getImage(Object row) {
        Optional<Icon> icon = column.icon().apply(typed(row));
        return icon.isPresent() ? icons.image(icon.get()) : null;
    }

    /** The whole text, where the column is too narrow for it. */
    @Override
    public String getToolTipText(Object row) {
        return getText(row);
    }

    @SuppressWarnings("unchecked") // only Rows.show puts rows in
    private T typed(Object row) {
        return (T) row;
    }
}
