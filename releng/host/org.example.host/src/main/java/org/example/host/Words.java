// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.example.host;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** What a control says. */
final class Words {

    private Words() {}

    static String of(Control control) {
        if (control instanceof Table table) {
            return Arrays.stream(table.getItems()).map(Words::row).collect(Collectors.joining("; "));
        } else if (control instanceof ToolBar bar) {
            return Arrays.stream(bar.getItems()).map(ToolItem::getText).collect(Collectors.joining("; "));
        } else if (control instanceof StyledText text) {
            return text.getText();
        } else if (control instanceof Text text) {
            return text.getText();
        } else if (control instanceof Combo combo) {
            return combo.getText();
        } else if (control instanceof Label label) {
            return label.getText();
        } else {
            return control instanceof Button button ? button.getText() : "";
        }
    }

    private static String row(TableItem item) {
        return IntStream.range(0, item.getParent().getColumnCount())
                .mapToObj(item::getText)
                .collect(Collectors.joining(", "));
    }
}
