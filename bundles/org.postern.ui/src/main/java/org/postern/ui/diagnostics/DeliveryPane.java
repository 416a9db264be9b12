// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.ui.attempt.ExplanationText;
import org.postern.ui.mending.RemedyBar;
import org.postern.ui.widget.ProgressStrip;

/** One delivery: the explanation, the remedies, and what is behind it. */
final class DeliveryPane {

    private static final int[] EXPLANATION_AND_DETAILS = {58, 42};

    private final SashForm pane;
    private final ExplanationText explanation;
    private final RemedyBar remedies;
    private final ProgressStrip progress;
    private final DetailTabs tabs;

    /** @param mend what to do when the button of a remedy is pressed */
    DeliveryPane(Composite parent, BiConsumer<Remedy, ProgressStrip> mend) {
        pane = new SashForm(parent, SWT.VERTICAL);
        Composite top = new Composite(pane, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(top);
        explanation = new ExplanationText(top, "diagnostics.explanation");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(explanation.control());
        progress = new ProgressStrip(top);
        remedies = new RemedyBar(top, remedy -> mend.accept(remedy, progress));
        tabs = new DetailTabs(pane);
        pane.setWeights(EXPLANATION_AND_DETAILS);
    }

    void show(Delivery delivery, List<Remedy> offered) {
        explanation.show(Verdict.of(delivery).explanation());
        remedies.show(offered);
        tabs.show(delivery);
    }

    /** What to lay out. */
    Control control() {
        return pane;
    }
}
