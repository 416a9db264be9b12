// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.Visible;

/** What there is to say about an attempt, in the order a person reads it. */
public record Explanation(List<Paragraph> paragraphs) {

    /** How a paragraph stands out. */
    public enum Style {
        HEADLINE,
        HEADING,
        BODY,
        BULLET
    }

    /** Some sentences. */
    public record Paragraph(Style style, String text) {}

    public Explanation {
        paragraphs = List.copyOf(paragraphs);
    }

    /** One headline and what is to be said under it. */
    public static Explanation of(String headline, List<String> body) {
        List<Paragraph> all = new ArrayList<>();
        all.add(new Paragraph(Style.HEADLINE, Visible.text(headline)));
        body.forEach(text -> all.add(new Paragraph(Style.BODY, Visible.text(text))));
        return new Explanation(all);
    }

    /** What happened, why, what to do, and who got the message. */
    public static Explanation of(Diagnosis diagnosis) {
        List<Paragraph> all = new ArrayList<>(
                of(diagnosis.happened(), List.of(diagnosis.why())).paragraphs());
        if (!diagnosis.toDo().isEmpty()) {
            all.add(new Paragraph(Style.HEADING, Messages.Explanation_toDo));
            diagnosis.toDo().forEach(action -> all.add(new Paragraph(Style.BULLET, Visible.text(action))));
        }
        all.add(new Paragraph(Style.HEADING, Messages.Explanation_whoGotIt));
        all.add(new Paragraph(Style.BODY, Visible.text(diagnosis.whoGotIt())));
        return new Explanation(all);
    }

    /** With more sentences at its end. */
    public Explanation and(List<String> more) {
        List<Paragraph> all = new ArrayList<>(paragraphs);
        more.forEach(text -> all.add(new Paragraph(Style.BODY, Visible.text(text))));
        return new Explanation(all);
    }

    /** The paragraphs as plain text. */
    public String text() {
        return paragraphs.stream().map(Explanation::line).collect(Collectors.joining("\n"));
    }

    static String line(Paragraph paragraph) {
        return paragraph.style() == Style.BULLET
                ? NLS.bind(Messages.Explanation_bullet, paragraph.text())
                : paragraph.text();
    }
}
