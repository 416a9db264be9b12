// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.mending;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.postern.api.mail.Visible;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Preview;
import org.postern.api.profile.Account;
import org.postern.api.settings.Secret;
import org.postern.ui.widget.Named;

/** What only a person has for a remedy: a password, a fingerprint, a wish; and what the person takes away from it. */
final class MendFields {

    private static final int COLUMNS = 3;
    private static final int REPORT_LINES = 8;

    private final Composite place;
    private Optional<Text> userName = Optional.empty();
    private Optional<Text> password = Optional.empty();
    private Optional<Text> fingerprint = Optional.empty();
    private Optional<Button> dropRules = Optional.empty();

    MendFields(Composite parent) {
        place = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).applyTo(place);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
    }

    void show(Preview preview) {
        preview.page().ifPresent(this::page);
        preview.password().ifPresent(this::account);
        if (preview.fingerprint()) {
            fingerprint = Optional.of(field(Messages.Fields_fingerprint, "mend.fingerprint", SWT.NONE));
        }
        if (!preview.droppable().isEmpty()) {
            rules(preview.droppable());
        }
        preview.text().ifPresent(this::report);
        place.requestLayout();
    }

    private void account(Account account) {
        Text name = field(Messages.Fields_userName, "mend.userName", SWT.NONE);
        name.setText(account.userName());
        userName = Optional.of(name);
        password = Optional.of(field(Messages.Fields_password, "mend.password", SWT.PASSWORD));
        password.get().setFocus();
    }

    private void rules(List<String> sentences) {
        String listed = sentences.stream().map(Visible::text).collect(Collectors.joining("\n"));
        Button drop = Named.id(new Button(place, SWT.CHECK | SWT.WRAP), "mend.dropRules");
        drop.setText(NLS.bind(Messages.Fields_dropRules, listed).replace("&", "&&"));
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).applyTo(drop);
        dropRules = Optional.of(drop);
    }

    /** As text, so that it can be read before anybody follows it. */
    private void page(String address) {
        Text shown = text(Messages.Fields_page, "mend.page", SWT.READ_ONLY);
        shown.setText(Visible.text(address));
        Button open = Named.id(new Button(place, SWT.PUSH), "mend.open");
        open.setText(Messages.Fields_open);
        open.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> Program.launch(address)));
    }

    private void report(String text) {
        Text shown = new Text(place, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        new Named("mend.report", Messages.Fields_report).give(shown).setText(text);
        GridDataFactory.fillDefaults()
                .span(COLUMNS, 1)
                .grab(true, true)
                .hint(SWT.DEFAULT, shown.getLineHeight() * REPORT_LINES)
                .applyTo(shown);
        Button copy = Named.id(new Button(place, SWT.PUSH), "mend.copy");
        copy.setText(Messages.Fields_copy);
        copy.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> copy(text)));
    }

    private void copy(String text) {
        Clipboard clipboard = new Clipboard(place.getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private Text field(String label, String id, int style) {
        Text text = text(label, id, style);
        GridDataFactory.fillDefaults().span(COLUMNS - 1, 1).grab(true, false).applyTo(text);
        return text;
    }

    private Text text(String label, String id, int style) {
        new Label(place, SWT.NONE).setText(label);
        Text text = new Text(place, SWT.SINGLE | SWT.BORDER | style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return new Named(id, Named.spoken(label)).give(text);
    }

    /** What was typed; the caller wipes the password. */
    Consent consent() {
        return new Consent(
                userName.map(Text::getText).map(String::strip).filter(name -> !name.isEmpty()),
                password.flatMap(MendFields::secret),
                fingerprint.map(Text::getText).filter(typed -> !typed.isBlank()),
                dropRules.filter(Button::getSelection).isPresent());
    }

    private static Optional<Secret> secret(Text field) {
        char[] typed = field.getTextChars();
        Optional<Secret> secret = typed.length == 0 ? Optional.empty() : Optional.of(new Secret(typed));
        Arrays.fill(typed, '\0');
        return secret;
    }
}
