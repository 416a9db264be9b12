// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The fields of a message. */
final class LetterFields {

    private final Composite place;
    private final Combo from;
    private final Text to;
    private final Text subject;
    private final Text text;

    LetterFields(Composite parent) {
        place = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(place);
        label(Messages.Fields_from);
        from = named("compose.from", Messages.Fields_from, new Combo(place, SWT.DROP_DOWN));
        to = line("compose.to", Messages.Fields_to);
        subject = line("compose.subject", Messages.Fields_subject);
        text = named(
                "compose.text",
                Messages.Fields_text,
                new Text(place, SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(text);
    }

    private void label(String words) {
        new Label(place, SWT.NONE).setText(words);
    }

    private Text line(String id, String words) {
        label(words);
        return named(id, words, new Text(place, SWT.SINGLE | SWT.BORDER));
    }

    private static <C extends Control> C named(String id, String label, C control) {
        String spoken = label.replaceAll("[&:]", "");
        control.setData("org.postern.id", id);
        control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = spoken));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        return control;
    }

    /** Offers these senders; the first is taken if none is written yet. */
    void offer(List<String> senders) {
        String written = from.getText();
        from.setItems(senders.toArray(String[]::new));
        from.setText(written.isBlank() ? senders.stream().findFirst().orElse("") : written);
    }

    Letter letter() {
        return new Letter(from.getText(), to.getText(), subject.getText(), text.getText());
    }

    void fill(Letter letter) {
        from.setText(letter.from());
        to.setText(letter.to());
        subject.setText(letter.subject());
        text.setText(letter.text());
    }

    /** Makes place for the next message from the same sender. */
    void clear() {
        List.of(to, subject, text).forEach(field -> field.setText(""));
    }

    void whenChanged(Runnable changed) {
        List.of(to, subject, text).forEach(field -> field.addModifyListener(event -> changed.run()));
    }

    void enable(boolean enabled) {
        List.of(from, to, subject, text).forEach(field -> field.setEnabled(enabled));
    }

    void focus() {
        to.setFocus();
    }

    /** What to lay out. */
    Control control() {
        return place;
    }
}
