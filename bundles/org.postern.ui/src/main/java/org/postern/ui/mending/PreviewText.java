// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.mending;

import java.util.ArrayList;
import java.util.List;
import org.postern.api.mail.Visible;
import org.postern.api.mending.Preview;
import org.postern.ui.attempt.Explanation;
import org.postern.ui.attempt.Explanation.Paragraph;
import org.postern.ui.attempt.Explanation.Style;

/** A preview in the order a person reads it: what was found, what the person does, what Postern does then. */
final class PreviewText {

    private PreviewText() {}

    static Explanation of(Preview preview) {
        List<Paragraph> all = new ArrayList<>();
        all.add(new Paragraph(Style.HEADLINE, Visible.text(preview.remedy().label())));
        preview.found().forEach(sentence -> all.add(new Paragraph(Style.BODY, Visible.text(sentence))));
        list(Messages.Preview_steps, preview.steps(), all);
        list(preview.steps().isEmpty() ? Messages.Preview_will : Messages.Preview_then, preview.will(), all);
        return new Explanation(all);
    }

    private static void list(String heading, List<String> sentences, List<Paragraph> all) {
        if (!sentences.isEmpty()) {
            all.add(new Paragraph(Style.HEADING, heading));
            sentences.forEach(sentence -> all.add(new Paragraph(Style.BULLET, Visible.text(sentence))));
        }
    }
}
