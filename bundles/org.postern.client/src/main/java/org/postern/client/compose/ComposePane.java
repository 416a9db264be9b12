// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.api.delivery.Postman;
import org.postern.api.mail.MessageReader;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.client.compose.MessageStrip.Mood;

/** A message being written, the line that says what is the matter with it, and the button that sends it. */
final class ComposePane {

    private final Composite pane;
    private final MessageStrip strip;
    private final LetterFields fields;
    private final Button send;
    private final Clerk clerk;
    private final Doors doors;
    private Letter sent = Letter.BLANK;

    ComposePane(Composite parent, MessageReader reader, Outbox outbox, Postman postman, Doors doors) {
        this.doors = doors;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 8).spacing(0, 8).applyTo(pane);
        strip = new MessageStrip(pane);
        fields = new LetterFields(pane);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields.control());
        send = new Button(pane, SWT.PUSH);
        send.setText(Messages.Pane_send);
        send.setToolTipText(Messages.Pane_sendTip);
        send.setData("org.postern.id", "compose.send");
        send.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> send()));
        GridDataFactory.defaultsFor(send).align(SWT.END, SWT.CENTER).applyTo(send);
        clerk = new Clerk(reader, outbox, postman, pane, this::tell);
    }

    /** Hands the message in, or says what is missing. */
    void send() {
        if (!send.isEnabled()) {
            return;
        }
        try {
            send(fields.letter());
        } catch (IllegalArgumentException e) {
            strip.say(Mood.BAD, e.getMessage());
        }
    }

    private void send(Letter letter) {
        clerk.send(letter.draft());
        sent = letter;
        enable(false);
        strip.say(Mood.BUSY, Messages.Pane_sending);
    }

    /** Opens a message of the outbox, which is held meanwhile. */
    void writeOn(Entry entry) {
        enable(false);
        clerk.open(entry, letter -> {
            enable(true);
            fields.fill(letter);
            fields.focus();
        });
    }

    private void tell(Outlook outlook) {
        enable(true);
        if (outlook.taken() && fields.letter().equals(sent)) {
            fields.clear();
        }
        switch (outlook.lead()) {
            case NOWHERE -> strip.say(outlook.mood(), outlook.sentence());
            case OUTBOX -> strip.say(outlook.mood(), outlook.sentence(), Messages.Pane_outbox, doors::openOutbox);
            case DIAGNOSTICS ->
                strip.say(outlook.mood(), outlook.sentence(), Messages.Pane_why, doors::openDiagnostics);
        }
    }

    private void enable(boolean enabled) {
        fields.enable(enabled);
        send.setEnabled(enabled);
    }

    /** Offers these senders; says what to do first, or what could not be read, if there is no outgoing server. */
    void show(Senders senders) {
        fields.offer(senders.addresses());
        if (senders.noServer()) {
            invite(senders);
        } else if (sent.blank()) {
            strip.hide();
        }
    }

    private void invite(Senders senders) {
        String label = senders.problem().isPresent() ? Messages.Pane_servers : Messages.Pane_addServer;
        strip.say(Mood.DOUBTFUL, senders.problem().orElse(Messages.Pane_noServer), label, doors::openServers);
    }

    Letter letter() {
        return fields.letter();
    }

    void whenChanged(Runnable changed) {
        fields.whenChanged(changed);
    }

    void focus() {
        fields.focus();
    }

    /** What to lay out. */
    Control control() {
        return pane;
    }
}
