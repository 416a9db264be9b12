// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Control;

/**
 * What a control is called.
 *
 * @param id by which tests find it
 * @param name what a screen reader says
 */
public record Named(String id, String name) {

    /** The key of the id in the control's data. */
    public static final String ID = "org.postern.id";

    /** Gives the control the id, and the name where it has no label that says it. */
    public <C extends Control> C give(C control) {
        control.setData(ID, id);
        control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(event -> event.result = name));
        return control;
    }

    /** Gives only the id, to a control that says its name itself. */
    public static <C extends Control> C id(C control, String id) {
        control.setData(ID, id);
        return control;
    }

    /** A label as it is spoken: without mnemonic and colon. */
    public static String spoken(String label) {
        return label.replaceAll("[&:]", "");
    }
}
