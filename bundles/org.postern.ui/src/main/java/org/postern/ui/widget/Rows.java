// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A table of which one row may be selected. */
public final class Rows<T> {

    private static final int NARROWEST = 40;

    private final Composite place;
    private final TableViewer viewer;
    private final Icons icons;

    /** @param name what a screen reader calls the table, and its id */
    public Rows(Composite parent, Named name, List<Column<T>> columns) {
        place = new Composite(parent, SWT.NONE);
        viewer = new TableViewer(place, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        icons = new Icons(place);
        name.give(viewer.getTable());
        viewer.getTable().setHeaderVisible(true);
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        TableColumnLayout layout = new TableColumnLayout();
        place.setLayout(layout);
        columns.forEach(column -> add(column, layout));
    }

    private void add(Column<T> column, TableColumnLayout layout) {
        TableViewerColumn shown = new TableViewerColumn(viewer, SWT.LEAD);
        shown.getColumn().setText(column.title());
        shown.setLabelProvider(new CellLabels<>(column, icons));
        layout.setColumnData(shown.getColumn(), new ColumnWeightData(column.weight(), NARROWEST));
    }

    /** Shows these rows; what was selected stays so if it is still there. */
    public void show(List<T> rows) {
        viewer.setInput(rows.toArray());
    }

    public void select(T row) {
        viewer.setSelection(new StructuredSelection(row), true);
    }

    @SuppressWarnings("unchecked") // only show() puts rows in
    public Optional<T> selected() {
        return Optional.ofNullable((T) viewer.getStructuredSelection().getFirstElement());
    }

    /** The row selected, for the workbench's commands. */
    public ISelectionProvider selection() {
        return viewer;
    }

    /** Opens the menu on a row, by mouse or key. */
    public void contextMenu(MenuManager menu) {
        viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
    }

    /** Runs it when another row, or none, is selected. */
    public void whenSelected(Runnable selected) {
        viewer.addSelectionChangedListener(event -> selected.run());
    }

    /** Runs it when a row is double-clicked or Enter is pressed on it. */
    public void whenOpened(Runnable opened) {
        viewer.addOpenListener(event -> opened.run());
    }

    /** What to lay out. */
    public Control control() {
        return place;
    }
}
