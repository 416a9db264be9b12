// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Whether words stand out from their ground (WCAG 2.1, success criterion 1.4.3). */
final class Contrast {

    private static final double ENOUGH = 4.5;

    private Contrast() {}

    /** The words among these that do not. On the UI thread. */
    static List<String> faint(Stream<Control> controls) {
        return controls.filter(control -> control.isVisible() && control.isEnabled())
                .filter(Contrast::hasWords)
                .flatMap(Contrast::faint)
                .toList();
    }

    private static boolean hasWords(Control control) {
        return control instanceof Label label && !label.getText().isBlank()
                || control instanceof Text text && !text.getText().isBlank()
                || control instanceof StyledText styled && !styled.getText().isBlank()
                || control instanceof Link
                || control instanceof Table table && table.getItemCount() > 0;
    }

    private static Stream<String> faint(Control control) {
        Color ground = control.getBackground();
        Stream<Color> inks = control instanceof StyledText styled
                ? Stream.concat(
                        Stream.of(styled.getForeground()),
                        Arrays.stream(styled.getStyleRanges())
                                .map(range -> range.foreground)
                                .filter(ink -> ink != null))
                : Stream.of(control.getForeground());
        return inks.filter(ink -> ratio(ink, ground) < ENOUGH)
                .map(ink -> "%s %s: %s on %s is %.1f to 1"
                        .formatted(
                                control.getClass().getSimpleName(),
                                control.getData("org.postern.id"),
                                ink,
                                ground,
                                ratio(ink, ground)));
    }

    private static double ratio(Color one, Color other) {
        double bright = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (bright + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int octet) {
        double share = octet / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
