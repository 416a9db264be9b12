// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.attempt;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.ui.attempt.Explanation.Paragraph;
import org.postern.ui.attempt.Explanation.Style;
import org.postern.ui.widget.Named;

/** Shows an explanation as text that can be selected, copied, walked through with the keys, and read aloud. */
public final class ExplanationText {

    private static final int MARGIN = 8;
    private static final int INDENT = 12;
    private static final int LINE_SPACING = 3;

    private final StyledText text;

    /** @param id by which tests find it */
    public ExplanationText(Composite parent, String id) {
        text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setLineSpacing(LINE_SPACING);
        text.setAlwaysShowScrollBars(false);
        new Named(id, Messages.Explanation_name).give(text);
    }

    public void show(Explanation explanation) {
        text.setText(explanation.text());
        int line = 0;
        for (Paragraph paragraph : explanation.paragraphs()) {
            style(line++, paragraph.style());
        }
    }

    private void style(int line, Style style) {
        int start = text.getOffsetAtLine(line);
        int length = text.getLine(line).length();
        switch (style) {
            case HEADLINE -> text.setStyleRange(font(start, length, JFaceResources.getHeaderFont()));
            case HEADING -> {
                text.setStyleRange(font(start, length, JFaceResources.getBannerFont()));
                text.setLineVerticalIndent(line, MARGIN);
            }
            case BODY -> {}
            case BULLET -> text.setLineWrapIndent(line, 1, INDENT);
        }
    }

    private static StyleRange font(int start, int length, Font font) {
        StyleRange range = new StyleRange();
        range.start = start;
        range.length = length;
        range.font = font;
        return range;
    }

    /** What to lay out. */
    public Control control() {
        return text;
    }
}
