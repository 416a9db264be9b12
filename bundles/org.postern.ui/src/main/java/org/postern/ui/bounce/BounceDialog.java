// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.postern.api.mail.Visible;
import org.postern.ui.attempt.Explanation;
import org.postern.ui.attempt.ExplanationText;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.WorkDialog;

/** Takes a message that came back, from a file or pasted, and explains it. */
@NonNullByDefault({}) // the platform promises nothing
final class BounceDialog extends WorkDialog {

    private static final int PASTE_LINES = 7;
    private static final int RESULT_LINES = 14;
    private static final int MOST_OCTETS = 10 << 20;

    private final Returned returned;
    private Text pasted;
    private ExplanationText result;

    BounceDialog(Shell parent, Returned returned) {
        super(parent, "bounce", Messages.Bounce_title);
        this.returned = returned;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button open = createButton(parent, IDialogConstants.OPEN_ID, Messages.Bounce_open, false);
        Named.id(open, "bounce.open");
        Button explain = createButton(parent, IDialogConstants.PROCEED_ID, Messages.Bounce_explain, true);
        Named.id(explain, "bounce.explain");
        super.createButtonsForButtonBar(parent);
    }

    @Override
    protected void fill(Composite body) {
        setTitle(Messages.Bounce_title);
        setMessage(Messages.Bounce_intro);
        pasted = new Named("bounce.text", Messages.Bounce_pasted)
                .give(new Text(body, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP));
        result = new ExplanationText(body, "bounce.result");
        grow(pasted, PASTE_LINES);
        grow(result.control(), RESULT_LINES);
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case IDialogConstants.OPEN_ID -> choose();
            case IDialogConstants.PROCEED_ID -> explain(pasted.getText().getBytes(StandardCharsets.UTF_8));
            default -> super.buttonPressed(id);
        }
    }

    private void choose() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.eml;*.txt;*.msg", "*"});
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::read);
    }

    private void read(Path file) {
        start(Messages.Bounce_reading, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                Explanation explanation = returned.explain(in.readNBytes(MOST_OCTETS));
                later(() -> show(explanation));
            } catch (IOException e) {
                later(() -> conclude(
                        NLS.bind(Messages.Bounce_unreadable, Visible.text(file.toString())), IMessageProvider.ERROR));
            }
        });
    }

    private void explain(byte[] octets) {
        start(Messages.Bounce_reading, () -> {
            Explanation explanation = returned.explain(octets);
            later(() -> show(explanation));
        });
    }

    private void show(Explanation explanation) {
        conclude(Messages.Bounce_intro, IMessageProvider.NONE);
        result.show(explanation);
    }
}
