// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.postern.api.mail.Visible;

/** The line above a message: what is the matter, in one sentence, and a button for what can be done about it. */
final class MessageStrip {

    private final Composite strip;
    private final Label icon;
    private final ProgressBar progress;
    private final Label sentence;
    private final Button button;
    private final LocalResourceManager images;
    private Runnable pressed = () -> {};

    MessageStrip(Composite parent) {
        strip = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(strip);
        images = new LocalResourceManager(JFaceResources.getResources(strip.getDisplay()), strip);
        icon = new Label(strip, SWT.NONE);
        progress = new ProgressBar(strip, SWT.INDETERMINATE);
        sentence = new Label(strip, SWT.WRAP);
        button = new Button(strip, SWT.PUSH);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        sentence.setData("org.postern.id", "compose.result");
        button.setData("org.postern.id", "compose.act");
        List.of(icon, progress, button)
                .forEach(control -> GridDataFactory.swtDefaults().applyTo(control));
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(sentence);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        hide();
    }

    /** Says it, with nothing to do about it. */
    void say(Mood mood, String text) {
        say(mood, text, "", () -> {});
    }

    /** Says it, and offers something. */
    void say(Mood mood, String text, String label, Runnable action) {
        pressed = action;
        sentence.setText(Visible.text(text).replace("&", "&&"));
        button.setText(label);
        Optional<ImageDescriptor> image = mood.image();
        image.ifPresent(descriptor -> icon.setImage(images.get(descriptor)));
        appear(strip, true);
        appear(icon, image.isPresent());
        appear(progress, image.isEmpty());
        appear(button, !label.isEmpty());
        List.of(icon, progress, sentence, button).forEach(Control::requestLayout);
    }

    void hide() {
        appear(strip, false);
        strip.requestLayout();
    }

    /** Puts the keyboard on what can be done. */
    void focus() {
        button.setFocus();
    }

    private static void appear(Control control, boolean there) {
        control.setVisible(there);
        if (control.getLayoutData() instanceof GridData data) {
            data.exclude = !there;
        }
    }

    /** How it looks; busy is shown by movement. */
    enum Mood {
        BUSY(""),
        GOOD("accepted"),
        DOUBTFUL("uncertain"),
        BAD("failed");

        private final String icon;

        Mood(String icon) {
            this.icon = icon;
        }

        Optional<ImageDescriptor> image() {
            return ResourceLocator.imageDescriptorFromBundle("org.postern.ui", "icons/" + icon + ".svg")
                    .filter(descriptor -> this != BUSY);
        }
    }
}
