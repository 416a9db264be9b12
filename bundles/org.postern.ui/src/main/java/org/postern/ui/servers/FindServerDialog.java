// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Discovery;
import org.postern.api.discovery.Result;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SubmissionServer;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.WorkDialog;

/** Finds the servers of an address, once a person has read who is asked, and lets the person choose one. */
@NonNullByDefault({}) // the platform promises nothing
final class FindServerDialog extends WorkDialog {

    private static final int LINE = 100;
    private static final int LIST_LINES = 4;
    private static final int DETAIL_LINES = 8;

    private final Discovery discovery;
    private final EmailAddress address;
    private List<Candidate> candidates = List.of();
    private Optional<Candidate> chosen = Optional.empty();
    private Button ask;
    private Button use;
    private org.eclipse.swt.widgets.List list;
    private Text details;

    FindServerDialog(Shell parent, Discovery discovery, EmailAddress address) {
        super(parent, "findServer", Messages.Find_title);
        this.discovery = discovery;
        this.address = address;
    }

    /** Shows the dialog until it is closed. Empty if no server was chosen. */
    Optional<Candidate> ask() {
        open();
        return chosen;
    }

    @Override
    protected void fill(Composite body) {
        setTitle(NLS.bind(Messages.Find_heading, Visible.text(address.toString())));
        setMessage(Messages.Find_intro);
        Label who = new Label(body, SWT.WRAP);
        who.setText(discovery.announcement(address).replace("&", "&&"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(convertWidthInCharsToPixels(LINE), SWT.DEFAULT)
                .applyTo(who);
        ask = Named.id(new Button(body, SWT.PUSH), "findServer.ask");
        ask.setText(Messages.Find_ask);
        ask.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> begin()));
        list = new org.eclipse.swt.widgets.List(body, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        new Named("findServer.list", Messages.Find_list).give(list);
        grow(list, LIST_LINES);
        list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showSelected()));
        list.addListener(SWT.DefaultSelection, event -> okPressed());
        details = new Text(body, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        new Named("findServer.details", Messages.Find_details).give(details);
        grow(details, DETAIL_LINES);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        use = Named.id(createButton(parent, IDialogConstants.OK_ID, Messages.Find_use, false), "findServer.use");
        use.setEnabled(false);
        super.createButtonsForButtonBar(parent);
        getShell().setDefaultButton(ask);
        ask.setFocus();
    }

    private void begin() {
        ask.setEnabled(false);
        show(List.of(), "");
        start(NLS.bind(Messages.Find_asking, Visible.text(address.domain())), () -> {
            Result result = discovery.servers(address);
            later(() -> end(result));
        });
    }

    private void end(Result result) {
        ask.setEnabled(true);
        if (result instanceof Result.Found found) {
            conclude(Messages.Find_found, IMessageProvider.INFORMATION);
            show(found.candidates(), "");
            getShell().setDefaultButton(use);
            list.setFocus();
        } else if (result instanceof Result.NothingFound nothing) {
            conclude(Messages.Find_nothing, IMessageProvider.WARNING);
            show(List.of(), told(nothing));
        }
    }

    @Override
    protected void unconcluded() {
        ask.setEnabled(true);
    }

    private static String told(Result.NothingFound nothing) {
        return nothing.inquiries().stream()
                .map(inquiry -> Visible.text(inquiry.place()) + ":\n    " + Visible.text(inquiry.said()))
                .collect(Collectors.joining("\n"));
    }

    /** The first is selected, unless a person has to know it. */
    private void show(List<Candidate> found, String otherwise) {
        candidates = found;
        list.setItems(found.stream().map(FindServerDialog::line).toArray(String[]::new));
        details.setText(otherwise);
        if (!found.isEmpty() && !found.get(0).forgeable()) {
            list.select(0);
        }
        use.setEnabled(false);
        selected().ifPresent(candidate -> showSelected());
    }

    private Optional<Candidate> selected() {
        int index = list.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(candidates.get(index));
    }

    private void showSelected() {
        selected().ifPresent(candidate -> details.setText(about(candidate)));
        use.setEnabled(selected().isPresent());
    }

    private static String line(Candidate candidate) {
        SubmissionServer server = candidate.server();
        String security = SecurityName.of(server.security());
        return server.userName()
                .map(user -> NLS.bind(Messages.Find_login, new Object[] {server, security, Visible.text(user)}))
                .orElseGet(() -> NLS.bind(Messages.Find_noLogin, server, security));
    }

    private static String about(Candidate candidate) {
        List<String> sentences = new ArrayList<>(List.of(Visible.text(candidate.source())));
        if (candidate.insideOnly()) {
            sentences.add(Messages.Find_inside);
        }
        if (candidate.forgeable()) {
            sentences.add(Messages.Find_forgeable);
        }
        return String.join("\n", sentences);
    }

    @Override
    protected void okPressed() {
        chosen = selected();
        super.okPressed();
    }
}
