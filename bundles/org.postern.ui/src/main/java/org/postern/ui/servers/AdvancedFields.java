// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.postern.ui.widget.Named;

/** The part of the server dialog that most people never open: what is particular about a server. */
final class AdvancedFields {

    private static final int COLUMNS = 4;
    private static final int MOST_DIGITS = 9;
    private static final int LINES = 3;

    private final Composite place;
    private final Button toggle;
    private final Composite fields;
    private final Text ehlo;
    private final Text proxy;
    private final Text connect;
    private final Text reply;
    private final Text confirmation;
    private final Text perMinute;
    private final Text recipients;
    private final Text octets;
    private final Text connections;
    private final Text domains;
    private final Text pins;
    private final Text keyStore;
    private final Text keyStorePassword;
    private final Button logsIn;
    private final Text authorities;

    /** @param fit gives the window the room that they take, whenever they are opened or closed */
    AdvancedFields(Composite parent, Runnable fit) {
        place = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 0).applyTo(place);
        toggle = Named.id(new Button(place, SWT.PUSH), "server.advanced");
        toggle.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(event -> expand(!fields().getVisible(), fit)));
        fields = new Composite(place, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(10, 8).applyTo(fields);
        ehlo = narrow(Messages.Advanced_ehlo, "server.ehlo", Messages.Advanced_ehloHint);
        proxy = narrow(Messages.Advanced_proxy, "server.proxy", Messages.Advanced_proxyHint);
        connect = number(Messages.Advanced_connect, "server.connect", "30");
        reply = number(Messages.Advanced_reply, "server.reply", "300");
        confirmation = number(Messages.Advanced_confirmation, "server.confirmation", "600");
        perMinute = number(Messages.Advanced_perMinute, "server.perMinute", "");
        recipients = number(Messages.Advanced_recipients, "server.recipients", "");
        octets = number(Messages.Advanced_octets, "server.octets", "");
        connections = number(Messages.Advanced_connections, "server.connections", "1");
        GridDataFactory.fillDefaults().span(COLUMNS / 2, 1).applyTo(new Label(fields, SWT.NONE));
        domains = wide(Messages.Advanced_domains, "server.domains", Messages.Advanced_domainsHint);
        pins = wide(Messages.Advanced_pins, "server.pins", Messages.Advanced_pinsHint);
        keyStore = file();
        keyStorePassword = text(Messages.Advanced_keyStorePassword, "server.keyStorePassword", SWT.PASSWORD, "");
        logsIn = Named.id(new Button(fields, SWT.CHECK), "server.logsIn");
        logsIn.setText(Messages.Advanced_logsIn);
        GridDataFactory.fillDefaults().span(COLUMNS / 2, 1).applyTo(logsIn);
        authorities = text(Messages.Advanced_authorities, "server.authorities", SWT.MULTI | SWT.V_SCROLL, "");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(COLUMNS - 1, 1)
                .hint(SWT.DEFAULT, LINES * authorities.getLineHeight())
                .applyTo(authorities);
        show(false);
    }

    private Composite fields() {
        return fields;
    }

    private Text text(String label, String id, int style, String hint) {
        new Label(fields, SWT.NONE).setText(label);
        Text field = new Text(fields, SWT.BORDER | style);
        field.setMessage(hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        return new Named(id, Named.spoken(label)).give(field);
    }

    private Text narrow(String label, String id, String hint) {
        return text(label, id, SWT.SINGLE, hint);
    }

    private Text number(String label, String id, String usual) {
        Text field = narrow(label, id, usual);
        field.setTextLimit(MOST_DIGITS);
        return field;
    }

    private Text wide(String label, String id, String hint) {
        Text field = narrow(label, id, hint);
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 1, 1).applyTo(field);
        return field;
    }

    private Text file() {
        Text field = narrow(Messages.Advanced_keyStore, "server.keyStore", Messages.Advanced_keyStoreHint);
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 2, 1).applyTo(field);
        Button browse = Named.id(new Button(fields, SWT.PUSH), "server.keyStoreBrowse");
        browse.setText(Messages.Advanced_browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse(field)));
        return field;
    }

    private static void browse(Text field) {
        FileDialog dialog = new FileDialog(field.getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.p12;*.pfx", "*"});
        String chosen = dialog.open();
        if (chosen != null) {
            field.setText(chosen);
        }
    }

    /** Fills the fields, and opens them if there is anything in them. */
    void show(AdvancedDraft draft) {
        ehlo.setText(draft.ehlo());
        proxy.setText(draft.proxy());
        connect.setText(draft.connect());
        reply.setText(draft.reply());
        confirmation.setText(draft.confirmation());
        perMinute.setText(draft.perMinute());
        recipients.setText(draft.recipients());
        octets.setText(draft.octets());
        connections.setText(draft.connections());
        domains.setText(draft.domains());
        pins.setText(draft.pins());
        keyStore.setText(draft.keyStore());
        logsIn.setSelection(draft.logsIn());
        authorities.setText(draft.authorities());
        show(!draft.usual());
    }

    private void show(boolean open) {
        toggle.setText(open ? Messages.Advanced_hide : Messages.Advanced_show);
        fields.setVisible(open);
        ((GridData) fields.getLayoutData()).exclude = !open;
    }

    private void expand(boolean open, Runnable fit) {
        show(open);
        fit.run();
        if (open) {
            ehlo.setFocus();
        }
    }

    AdvancedDraft draft() {
        return new AdvancedDraft(
                ehlo.getText(),
                proxy.getText(),
                connect.getText(),
                reply.getText(),
                confirmation.getText(),
                perMinute.getText(),
                recipients.getText(),
                octets.getText(),
                connections.getText(),
                domains.getText(),
                pins.getText(),
                keyStore.getText(),
                logsIn.getSelection(),
                authorities.getText());
    }

    /** The password of the certificate file, if one was typed; to be wiped by the caller. */
    char[] keyStorePassword() {
        return keyStorePassword.getTextChars();
    }

    void hintAtPassword(String hint) {
        keyStorePassword.setMessage(hint);
    }

    /** Runs it after each change; to be called when the fields are filled. */
    void whenChanged(Runnable changed) {
        Stream<Text> texts = Stream.of(
                ehlo,
                proxy,
                connect,
                reply,
                confirmation,
                perMinute,
                recipients,
                octets,
                connections,
                domains,
                pins,
                keyStore);
        Stream.concat(texts, Stream.of(keyStorePassword, authorities))
                .forEach(field -> field.addModifyListener(event -> changed.run()));
        logsIn.addListener(SWT.Selection, event -> changed.run());
    }

    Composite control() {
        return place;
    }
}
