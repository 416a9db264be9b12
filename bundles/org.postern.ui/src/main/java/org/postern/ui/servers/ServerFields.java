// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.ui.widget.Named;

/** The fields of the server dialog. One fills in what another suggests. */
final class ServerFields {

    private static final List<ConnectionSecurity> SECURITY =
            List.of(ConnectionSecurity.TLS, ConnectionSecurity.STARTTLS, ConnectionSecurity.NONE);

    private final Composite place;
    private final Text senders;
    private final Button find;
    private final Text host;
    private final Combo security;
    private final Text port;
    private final Button login;
    private final Text userName;
    private final Combo way;
    private final Text password;
    private final Button signIn;
    private final Text name;

    ServerFields(Composite parent) {
        place = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(10, 10)
                .spacing(10, 8)
                .applyTo(place);
        senders = text(Messages.Fields_senders, "server.senders", SWT.NONE);
        senders.setMessage(Messages.Fields_sendersHint);
        find = button(Messages.Fields_find, "server.find");
        host = text(Messages.Fields_host, "server.host", SWT.NONE);
        host.setMessage(Messages.Fields_hostHint);
        security = combo(Messages.Fields_security, "server.security");
        SECURITY.forEach(s -> security.add(SecurityName.of(s)));
        port = text(Messages.Fields_port, "server.port", SWT.NONE);
        login = check();
        userName = text(Messages.Fields_userName, "server.userName", SWT.NONE);
        way = combo(Messages.Fields_way, "server.way");
        way.setItems(Messages.Fields_wayPassword, Messages.Fields_wayBrowser);
        password = text(Messages.Fields_password, "server.password", SWT.PASSWORD);
        signIn = button(Messages.Fields_signIn, "server.signIn");
        name = text(Messages.Fields_name, "server.name", SWT.NONE);
        name.setMessage(Messages.Fields_nameHint);
    }

    private Text text(String label, String id, int style) {
        new Label(place, SWT.NONE).setText(label);
        Text field = new Text(place, SWT.SINGLE | SWT.BORDER | style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        return new Named(id, Named.spoken(label)).give(field);
    }

    private Combo combo(String label, String id) {
        new Label(place, SWT.NONE).setText(label);
        Combo combo = new Combo(place, SWT.DROP_DOWN | SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return new Named(id, Named.spoken(label)).give(combo);
    }

    private Button button(String text, String id) {
        new Label(place, SWT.NONE);
        Button button = Named.id(new Button(place, SWT.PUSH), id);
        button.setText(text);
        GridDataFactory.swtDefaults().applyTo(button);
        return button;
    }

    private Button check() {
        Button button = Named.id(new Button(place, SWT.CHECK), "server.login");
        button.setText(Messages.Fields_login);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }

    /** Fills the fields. */
    void show(ServerDraft draft) {
        senders.setText(draft.senders());
        host.setText(draft.host());
        security.select(SECURITY.indexOf(draft.security()));
        port.setText(draft.port());
        login.setSelection(draft.userName().isPresent());
        userName.setText(draft.userName().orElse(""));
        way.select(draft.browser() ? 1 : 0);
        name.setText(draft.name());
        forbidUnprotectedLogin();
        enableFind();
    }

    /** Runs it after each change; to be called when the fields are filled. */
    void whenChanged(Runnable changed) {
        Follower nameFollowsHost = new Follower(name, () -> host.getText().strip());
        Follower userFollowsSender = new Follower(userName, this::firstSender);
        Follower portFollowsSecurity =
                new Follower(port, () -> String.valueOf(security().usualPort()));
        host.addModifyListener(event -> nameFollowsHost.follow());
        senders.addModifyListener(event -> {
            userFollowsSender.follow();
            enableFind();
        });
        security.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            portFollowsSecurity.follow();
            forbidUnprotectedLogin();
        }));
        List.of(login, way).forEach(control -> control.addListener(SWT.Selection, event -> enableLogin()));
        List.of(senders, host, port, userName, password, name)
                .forEach(field -> field.addModifyListener(event -> changed.run()));
        List.of(security, login, way).forEach(control -> control.addListener(SWT.Selection, event -> changed.run()));
    }

    private String firstSender() {
        String first = senders.getText().split("[,;\\s]+", 2)[0];
        return first.startsWith("*") ? "" : first;
    }

    private void enableFind() {
        find.setEnabled(draft().address().isPresent());
    }

    private void forbidUnprotectedLogin() {
        login.setEnabled(security().verified());
        login.setSelection(login.getSelection() && security().verified());
        enableLogin();
    }

    private void enableLogin() {
        userName.setEnabled(login.getSelection());
        way.setEnabled(login.getSelection());
        password.setEnabled(login.getSelection() && !browser());
        signIn.setEnabled(login.getSelection() && browser());
    }

    private boolean browser() {
        return way.getSelectionIndex() == 1;
    }

    /** Runs it when the person wants to sign in with the browser. */
    void whenSignIn(Runnable pressed) {
        signIn.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
    }

    /** Runs it when the person wants the server of an address to be found. */
    void whenFind(Consumer<EmailAddress> pressed) {
        find.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> draft().address().ifPresent(pressed)));
    }

    private ConnectionSecurity security() {
        return SECURITY.get(security.getSelectionIndex());
    }

    ServerDraft draft() {
        Optional<String> user = login.getSelection() ? Optional.of(userName.getText()) : Optional.empty();
        return new ServerDraft(
                senders.getText(), host.getText(), security(), port.getText(), user, browser(), name.getText());
    }

    /** The password typed; to be wiped by the caller. */
    char[] password() {
        return password.isEnabled() ? password.getTextChars() : new char[0];
    }

    void hintAtPassword(String hint) {
        password.setMessage(hint);
    }

    Composite control() {
        return place;
    }
}
