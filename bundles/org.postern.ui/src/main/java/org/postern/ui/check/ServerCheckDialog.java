// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.postern.api.check.Looks;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.SenderPolicy;
import org.postern.api.check.ServerCheck;
import org.postern.api.check.ServerCheck.Relay;
import org.postern.api.check.ServerCheck.Request;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.api.settings.SettingsException;
import org.postern.ui.attempt.ExplanationText;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Work;
import org.postern.ui.widget.WorkDialog;

/**
 * Looks at a profile's server: shows each port as soon as it is known, then what to make of it, and moves the profile to
 * the better port at a click, and back.
 */
@NonNullByDefault({}) // the platform promises nothing
public final class ServerCheckDialog extends WorkDialog {

    private static final int RESULT_LINES = 7;
    private static final int PORT_LINES = 5;

    private final SmtpProfile profile;
    private final ServerCheck check;
    private final Looks looks;
    private final SenderPolicy senderPolicy;
    private final Settings settings;
    private final List<PortFinding> found = new ArrayList<>();
    private PortTable ports;
    private ExplanationText result;
    private RelayQuestion question;
    private Optional<SmtpProfile> change = Optional.empty();
    private boolean changed;

    public ServerCheckDialog(
            Shell parent,
            SmtpProfile profile,
            ServerCheck check,
            Looks looks,
            SenderPolicy senderPolicy,
            Settings settings) {
        super(parent, "check", Messages.Check_title);
        this.profile = profile;
        this.check = check;
        this.looks = looks;
        this.senderPolicy = senderPolicy;
        this.settings = settings;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button use = createButton(parent, IDialogConstants.PROCEED_ID, NLS.bind(Messages.Check_use, "000"), false);
        Named.id(use, "check.use").setVisible(false);
        super.createButtonsForButtonBar(parent);
    }

    @Override
    protected void fill(Composite body) {
        setTitle(NLS.bind(Messages.Check_heading, profile.server().host()));
        setMessage(Messages.Check_intro);
        ports = new PortTable(body);
        result = new ExplanationText(body, "check.result");
        grow(ports.control(), PORT_LINES);
        grow(result.control(), RESULT_LINES);
        question = new RelayQuestion(body, author(), this::ask);
        start(Optional.empty());
    }

    private String author() {
        return profile.senders().stream()
                .map(SenderPattern::text)
                .filter(text -> !text.startsWith("*"))
                .findFirst()
                .orElse("");
    }

    private void ask() {
        try {
            start(Optional.of(question.relay()));
        } catch (IllegalArgumentException e) {
            setMessage(Visible.text(e.getMessage()), IMessageProvider.ERROR);
        }
    }

    private void start(Optional<Relay> relay) {
        question.enable(false);
        found.clear();
        start(NLS.bind(Messages.Check_running, profile.server().host()), () -> look(relay));
    }

    private void look(Optional<Relay> relay) {
        Request request = new Request(profile.server().host(), profile.server().trustAnchors(), relay);
        try {
            Report report = check.check(request, port -> later(() -> add(port)));
            List<String> more = new ArrayList<>(looks.compare(report));
            senderPolicy.objections(profile).forEach(finding -> {
                more.add(finding.sentences());
                more.add(finding.forAdministrator());
            });
            later(() -> {
                ports.show(report.ports());
                conclude(new Advice(profile, report), more);
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void unconcluded() {
        question.enable(true);
    }

    private void add(PortFinding port) {
        found.add(port);
        ports.show(found);
    }

    private void conclude(Advice advice, List<String> more) {
        question.enable(true);
        conclude(Messages.Check_done, IMessageProvider.INFORMATION);
        result.show(advice.explanation().and(more));
        change = advice.change();
        change.ifPresent(this::offer);
    }

    /** The button says what it does next. */
    private void offer(SmtpProfile better) {
        Button use = getButton(IDialogConstants.PROCEED_ID);
        String port = String.valueOf(better.server().port());
        use.setText(changed ? Messages.Check_undo : NLS.bind(Messages.Check_use, port));
        use.setEnabled(true);
        use.setVisible(true);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.PROCEED_ID) {
            getButton(id).setEnabled(false);
            change.ifPresent(better -> save(changed ? profile : better));
        } else {
            super.buttonPressed(id);
        }
    }

    private void save(SmtpProfile wanted) {
        new Work(NLS.bind(Messages.Check_saving, profile.name()), () -> {
                    try {
                        settings.put(wanted);
                        later(() -> saved(!changed));
                    } catch (SettingsException e) {
                        later(() -> refused(e));
                    }
                })
                .schedule();
    }

    private void saved(boolean now) {
        changed = now;
        setMessage(now ? Messages.Check_saved : Messages.Check_undone, IMessageProvider.INFORMATION);
        change.ifPresent(this::offer);
    }

    private void refused(SettingsException complaint) {
        setMessage(Visible.text(complaint.getMessage()), IMessageProvider.ERROR);
        change.ifPresent(this::offer);
    }
}
