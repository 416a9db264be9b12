// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.mending;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.Visible;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.settings.Amendments.Amendment;
import org.postern.api.settings.Secret;
import org.postern.api.settings.SettingsException;
import org.postern.ui.attempt.Explanation;
import org.postern.ui.attempt.ExplanationText;
import org.postern.ui.attempt.StepTable;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.WorkDialog;

/** Finds out what a remedy would do and says so; does it when the person agrees, and takes it back. */
@NonNullByDefault({}) // the platform promises nothing
public final class MendDialog extends WorkDialog {

    private static final int TEXT_LINES = 12;

    private final Mender mender;
    private final Remedy remedy;
    private final Optional<Delivery> failed;
    private ExplanationText text;
    private MendFields fields;
    private Runnable next = () -> {};

    /** @param failed what the remedy was offered for; empty if it is about a server alone */
    public MendDialog(Shell parent, Mender mender, Remedy remedy, Optional<Delivery> failed) {
        super(parent, "mend", Messages.Mend_title);
        this.mender = mender;
        this.remedy = remedy;
        this.failed = failed;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button apply = createButton(parent, IDialogConstants.PROCEED_ID, Messages.Mend_apply, false);
        Named.id(apply, "mend.apply").setVisible(false);
        super.createButtonsForButtonBar(parent);
    }

    @Override
    protected void fill(Composite body) {
        setTitle(Visible.text(remedy.label()));
        setMessage(Messages.Mend_looking);
        text = new ExplanationText(body, "mend.text");
        grow(text.control(), TEXT_LINES);
        fields = new MendFields(body);
        start(Messages.Mend_looking, this::look);
    }

    private void look() {
        try {
            Preview preview = mender.mending().preview(remedy, failed);
            later(() -> show(preview));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Preview preview) {
        conclude(preview.applicable() ? Messages.Mend_nothingYet : Messages.Mend_onlyYou, IMessageProvider.INFORMATION);
        text.show(PreviewText.of(preview));
        fields.show(preview);
        if (preview.applicable()) {
            offer(Messages.Mend_apply, () -> apply(preview));
        }
        grow();
    }

    /** Makes room for the fields. */
    private void grow() {
        Shell shell = getShell();
        shell.setSize(shell.getSize().x, Math.max(shell.getSize().y, shell.computeSize(shell.getSize().x, -1).y));
    }

    private void apply(Preview preview) {
        Consent consent = fields.consent().with(page -> later(() -> open(page)));
        start(remedy.label(), () -> {
            Result result =
                    mender.mending().apply(preview, consent, step -> later(() -> setMessage(StepTable.sentence(step))));
            consent.password().ifPresent(Secret::close);
            later(() -> show(result, preview));
        });
    }

    /** Its address stays to be read and copied, in case no browser comes up. */
    private void open(URI page) {
        text.show(Explanation.of(Messages.Mend_page, List.of(page.toString())));
        Program.launch(page.toString());
    }

    private void show(Result result, Preview preview) {
        conclude(
                result.done() ? Messages.Mend_done : Messages.Mend_notDone,
                result.done() ? IMessageProvider.INFORMATION : IMessageProvider.ERROR);
        text.show(Explanation.of(
                Visible.text(result.sentences().get(0)),
                result.sentences().subList(1, result.sentences().size())));
        if (!result.done()) {
            offer(Messages.Mend_apply, () -> apply(preview));
        }
        result.amendment().ifPresent(amendment -> offer(Messages.Mend_undo, () -> undo(amendment)));
    }

    private void undo(Amendment amendment) {
        start(Messages.Mend_undo, () -> {
            try {
                mender.amendments().undo(amendment.id());
                later(() -> undone(Messages.Mend_undone));
            } catch (SettingsException e) {
                later(() -> conclude(Visible.text(e.getMessage()), IMessageProvider.ERROR));
            }
        });
    }

    private void undone(String sentence) {
        conclude(sentence, IMessageProvider.INFORMATION);
        text.show(Explanation.of(sentence, List.of()));
    }

    /** The button says what it does next. */
    private void offer(String label, Runnable action) {
        Button button = getButton(IDialogConstants.PROCEED_ID);
        next = action;
        button.setText(label);
        button.setVisible(true);
        button.setEnabled(true);
        button.getParent().layout();
    }

    @Override
    protected void unconcluded() {
        getButton(IDialogConstants.PROCEED_ID).setEnabled(true);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.PROCEED_ID) {
            getButton(id).setEnabled(false);
            next.run();
        } else {
            super.buttonPressed(id);
        }
    }
}
