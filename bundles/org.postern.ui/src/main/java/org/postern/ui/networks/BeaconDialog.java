// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.postern.api.mail.Visible;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.trust.Beacon;
import org.postern.api.trust.TrustRule;
import org.postern.ui.widget.Asking;
import org.postern.ui.widget.Named;

/** Names a beacon: shows which key it has from here, and trusts it only at a person's word. */
@NonNullByDefault({}) // the platform promises nothing
final class BeaconDialog extends TitleAreaDialog {

    /** The key that a beacon shows, or why it shows none. */
    private record Shown(String key, String trouble) {}

    private static final int COLUMNS = 3;
    private static final int KEY_IN_CHARACTERS = 60;

    private final List<SmtpProfile> unprotected;
    private final Probes probes;
    private Combo profile;
    private Text server;
    private Text key;
    private Button ask;
    private Asking asking;
    private Optional<TrustRule> rule = Optional.empty();

    BeaconDialog(Shell parent, List<SmtpProfile> unprotected, Probes probes) {
        super(parent);
        this.unprotected = unprotected;
        this.probes = probes;
        setHelpAvailable(false);
    }

    /** Shows the dialog until it is closed. Empty if it was cancelled. */
    Optional<TrustRule> ask() {
        open();
        return rule;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Beacon_title);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.postern.ui.beacon");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite body = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).numColumns(COLUMNS).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        profile = profiles(body);
        server = text(body, Messages.Beacon_server, Messages.Beacon_serverHint, "beacon.server");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(server);
        key = text(body, Messages.Beacon_key, Messages.Beacon_keyHint, "beacon.key");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(convertWidthInCharsToPixels(KEY_IN_CHARACTERS), SWT.DEFAULT)
                .applyTo(key);
        ask = Named.id(new Button(body, SWT.PUSH), "beacon.ask");
        ask.setText(Messages.Beacon_ask);
        ask.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> askForItsKey()));
        asking = new Asking(body);
        GridDataFactory.createFrom((GridData) asking.control().getLayoutData())
                .span(COLUMNS, 1)
                .applyTo(asking.control());
        setTitle(Messages.Beacon_title);
        setMessage(Messages.Beacon_intro);
        return area;
    }

    private Combo profiles(Composite body) {
        new Label(body, SWT.NONE).setText(Messages.Beacon_profile);
        Combo combo = new Combo(body, SWT.READ_ONLY);
        combo.setItems(unprotected.stream().map(SmtpProfile::name).toArray(String[]::new));
        combo.select(0);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
        return new Named("beacon.profile", Named.spoken(Messages.Beacon_profile)).give(combo);
    }

    private Text text(Composite body, String label, String hint, String id) {
        new Label(body, SWT.NONE).setText(label);
        Text text = new Text(body, SWT.SINGLE | SWT.BORDER);
        text.setMessage(hint);
        text.addModifyListener(event -> validate());
        return new Named(id, Named.spoken(label)).give(text);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Named.id(createButton(parent, IDialogConstants.OK_ID, Messages.Beacon_trust, true), "beacon.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        ask.setEnabled(false);
    }

    /** What is not typed yet is no mistake. */
    private void validate() {
        Optional<Beacon> beacon = beacon();
        boolean keys = !pins().isEmpty() && pins().stream().allMatch(Beacon::isPin);
        setErrorMessage(complaint(beacon, keys));
        ask.setEnabled(beacon.isPresent());
        getButton(IDialogConstants.OK_ID).setEnabled(beacon.isPresent() && keys);
    }

    private @Nullable String complaint(Optional<Beacon> beacon, boolean keys) {
        if (beacon.isEmpty() && !server.getText().isBlank()) {
            return NLS.bind(
                    Messages.Beacon_noServer, Visible.text(server.getText().strip()));
        }
        return keys || pins().isEmpty() ? null : Messages.Beacon_noKey;
    }

    private Optional<Beacon> beacon() {
        try {
            return Optional.of(Beacon.of(server.getText().strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<String> pins() {
        return key.getText().isBlank()
                ? List.of()
                : List.of(key.getText().strip().split("\\s+"));
    }

    private void askForItsKey() {
        Beacon beacon = beacon().orElseThrow();
        ask.setEnabled(false);
        asking.ask(
                NLS.bind(Messages.Beacon_asking, beacon),
                () -> key(beacon),
                this::validate,
                shown -> show(beacon, shown));
    }

    private Shown key(Beacon beacon) {
        try {
            return new Shown(probes.publicKeyPin(beacon.host(), beacon.port()), "");
        } catch (ProbeException e) {
            return new Shown("", String.valueOf(e.getMessage()));
        }
    }

    private void show(Beacon beacon, Shown shown) {
        if (shown.key().isEmpty()) {
            setErrorMessage(NLS.bind(Messages.Beacon_silent, beacon, shown.trouble()));
        } else {
            key.setText(shown.key());
            setMessage(NLS.bind(Messages.Beacon_shown, beacon), IMessageProvider.WARNING);
        }
    }

    @Override
    protected void okPressed() {
        rule = beacon().map(beacon ->
                beacon.proving(unprotected.get(profile.getSelectionIndex()).id(), pins()));
        super.okPressed();
    }

    @Override
    protected int getShellStyle() {
        return super.getShellStyle() | SWT.SHEET;
    }
}
