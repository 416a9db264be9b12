// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.postern.api.delivery.Delivery;
import org.postern.api.send.Attempt;
import org.postern.ui.attempt.StepTable;
import org.postern.ui.widget.Named;

/** What is behind an explanation, each one click away: steps, dialogue, selection, words for an administrator. */
final class DetailTabs {

    private final CTabFolder folder;
    private final StepTable steps;
    private final Text dialogue;
    private final Text selection;
    private final Text administrator;

    DetailTabs(Composite parent) {
        folder = new Named("diagnostics.tabs", Messages.Tabs_name)
                .give(new CTabFolder(parent, SWT.BORDER | SWT.TOP | SWT.FLAT));
        steps = new StepTable(folder, "diagnostics.steps");
        tab(Messages.Tabs_steps, steps.control());
        dialogue = text(Messages.Tabs_dialogue, "diagnostics.dialogue", SWT.H_SCROLL);
        dialogue.setFont(JFaceResources.getTextFont());
        selection = text(Messages.Tabs_selection, "diagnostics.selection", SWT.WRAP);
        administrator = text(Messages.Tabs_administrator, "diagnostics.administrator", SWT.WRAP);
        folder.setSelection(0);
    }

    private Text text(String title, String id, int style) {
        Text text = new Text(folder, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | style);
        tab(title, text);
        return new Named(id, title).give(text);
    }

    private void tab(String title, Control content) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setControl(content);
    }

    void show(Delivery delivery) {
        steps.show(delivery.attempt().map(Attempt::steps).orElse(List.of()));
        dialogue.setText(Report.dialogue(delivery));
        selection.setText(Report.selection(delivery));
        administrator.setText(Report.administrator(delivery));
    }
}
