// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.attempt;

import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.api.mail.Visible;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.ui.widget.Column;
import org.postern.ui.widget.Icon;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Rows;

/** The steps of an attempt as a table. */
public final class StepTable {

    private final Rows<Step> rows;

    /** @param id by which tests find it */
    public StepTable(Composite parent, String id) {
        rows = new Rows<>(
                parent,
                new Named(id, Messages.Steps_name),
                List.of(
                        new Column<>(Messages.Steps_phase, 19, step -> PhaseName.of(step.phase()), StepTable::icon),
                        new Column<>(Messages.Steps_said, 31, step -> Visible.text(step.said())),
                        new Column<>(Messages.Steps_reply, 40, StepTable::answer),
                        new Column<>(Messages.Steps_took, 10, step -> took(step))));
    }

    public void show(List<Step> steps) {
        rows.show(steps);
    }

    /** What to lay out. */
    public Control control() {
        return rows.control();
    }

    private static String answer(Step step) {
        return step.reply()
                .map(Reply::toString)
                .or(step::trouble)
                .map(Visible::text)
                .orElse("");
    }

    /** The step in a few words, for a line that says what goes on. */
    public static String sentence(Step step) {
        return NLS.bind(Messages.Steps_sentence, PhaseName.of(step.phase()), answer(step));
    }

    private static String took(Step step) {
        return NLS.bind(Messages.Steps_millis, step.took().toMillis());
    }

    private static Optional<Icon> icon(Step step) {
        return Optional.of(failed(step) ? Icon.FAILED : Icon.ACCEPTED);
    }

    private static boolean failed(Step step) {
        return step.trouble().isPresent()
                || step.reply().filter(r -> r.code() >= 400).isPresent();
    }
}
