// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.ServerCheck;
import org.postern.api.check.ServerCheck.Request;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.ui.attempt.ExplanationText;
import org.postern.ui.widget.Later;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.ProgressStrip;
import org.postern.ui.widget.Work;

/**
 * Looks at a profile's server: shows each port as soon as it is known, then what to make of it, and moves the profile to
 * the better port at a click, and back. Closing it cancels the check.
 */
@NonNullByDefault({}) // the platform promises nothing
public final class ServerCheckDialog extends TitleAreaDialog {

    private static final int WIDTH_IN_CHARACTERS = 110;
    private static final int RESULT_LINES = 7;
    private static final int PORT_LINES = 5;

    private final SmtpProfile profile;
    private final ServerCheck check;
    private final Settings settings;
    private final List<PortFinding> found = new ArrayList<>();
    private Optional<SmtpProfile> change = Optional.empty();
    private Optional<Job> running = Optional.empty();
    private boolean changed;
    private Later later;

    public ServerCheckDialog(Shell parent, SmtpProfile profile, ServerCheck check, Settings settings) {
        super(parent);
        this.profile = profile;
        this.check = check;
        this.settings = settings;
        setHelpAvailable(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Check_title);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.postern.ui.check");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button use = Named.id(
                createButton(parent, IDialogConstants.PROCEED_ID, NLS.bind(Messages.Check_use, "000"), false),
                "check.use");
        use.setVisible(false);
        Named.id(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true), "check.close");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(NLS.bind(Messages.Check_heading, profile.server().host()));
        setMessage(Messages.Check_intro);
        Composite body = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        later = new Later(body);
        fill(body);
        return area;
    }

    private void fill(Composite body) {
        ProgressStrip progress = new ProgressStrip(body);
        PortTable ports = new PortTable(body);
        ExplanationText result = new ExplanationText(body, "check.result");
        grow(ports.control(), PORT_LINES);
        grow(result.control(), RESULT_LINES);
        Work work = new Work(
                NLS.bind(Messages.Check_running, profile.server().host()), () -> look(ports, progress, result));
        running = Optional.of(work);
        progress.start(work);
    }

    private void grow(Control control, int lines) {
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS), convertHeightInCharsToPixels(lines))
                .applyTo(control);
    }

    private void look(PortTable ports, ProgressStrip progress, ExplanationText result) {
        Request request = new Request(profile.server().host(), profile.server().trustAnchors(), Optional.empty());
        try {
            Report report = check.check(request, port -> later.run(() -> add(port, ports)));
            later.run(() -> {
                progress.stop();
                ports.show(report.ports());
                conclude(new Advice(profile, report), result);
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            later.run(() -> {
                progress.stop();
                setMessage(Messages.Check_cancelled, IMessageProvider.WARNING);
            });
        }
    }

    private void add(PortFinding port, PortTable ports) {
        found.add(port);
        ports.show(found);
    }

    private void conclude(Advice advice, ExplanationText result) {
        setMessage(Messages.Check_done, IMessageProvider.INFORMATION);
        result.show(advice.explanation());
        change = advice.change();
        offer();
    }

    /** The button says what it does next. */
    private void offer() {
        Button use = getButton(IDialogConstants.PROCEED_ID);
        change.ifPresent(better -> {
            String port = String.valueOf(better.server().port());
            use.setVisible(true);
            use.setText(changed ? Messages.Check_undo : NLS.bind(Messages.Check_use, port));
        });
        use.setEnabled(true);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.PROCEED_ID) {
            change.ifPresent(better -> save(changed ? profile : better));
        } else {
            super.buttonPressed(id);
        }
    }

    private void save(SmtpProfile wanted) {
        getButton(IDialogConstants.PROCEED_ID).setEnabled(false);
        new Work(NLS.bind(Messages.Check_saving, profile.name()), () -> {
                    settings.put(wanted);
                    later.run(() -> saved(!wanted.equals(profile)));
                })
                .schedule();
    }

    private void saved(boolean now) {
        changed = now;
        setMessage(now ? Messages.Check_saved : Messages.Check_undone, IMessageProvider.INFORMATION);
        offer();
    }

    @Override
    public boolean close() {
        running.ifPresent(Job::cancel);
        return super.close();
    }
}
