// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Discovery;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.profile.Account;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.settings.Secret;
import org.postern.api.signin.Provider;
import org.postern.api.signin.SignIn;
import org.postern.ui.signin.SignInDialog;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Scrolled;

/** Adds or edits one outgoing server; says what is wrong while a person types. */
@NonNullByDefault({}) // the platform promises nothing
final class ServerDialog extends TitleAreaDialog {

    private final List<SmtpProfile> others;
    private final Optional<SmtpProfile> edited;
    private final SignIn signIn;
    private final Discovery discovery;
    private @Nullable ServerFields fields;
    private @Nullable AdvancedFields advanced;
    private Optional<Entry> entry = Optional.empty();

    /** @param edited empty to add one */
    ServerDialog(Shell parent, ServerActions actions, Optional<SmtpProfile> edited) {
        super(parent);
        this.others = actions.settings().profiles();
        this.edited = edited;
        this.signIn = actions.signIn();
        this.discovery = actions.discovery();
        setHelpAvailable(false);
    }

    /** Shows the dialog until it is closed. Empty if it was cancelled. */
    Optional<Entry> ask() {
        open();
        return entry;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.postern.ui.server");
    }

    private String title() {
        return edited.map(profile -> NLS.bind(Messages.Dialog_edit, profile.name()))
                .orElse(Messages.Dialog_add);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Scrolled scrolled = new Scrolled(area);
        ServerFields shown = new ServerFields(scrolled.body());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(shown.control());
        shown.show(edited.map(ServerDraft::of).orElse(ServerDraft.EMPTY));
        shown.hintAtPassword(edited.isPresent() ? Messages.Dialog_passwordKept : "");
        AdvancedFields more = new AdvancedFields(scrolled.body(), scrolled::fit);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(more.control());
        edited.map(AdvancedDraft::of).ifPresent(more::show);
        more.hintAtPassword(edited.isPresent() ? Messages.Dialog_passwordKept : "");
        shown.whenChanged(() -> validate(shown, more));
        more.whenChanged(() -> validate(shown, more));
        shown.whenSignIn(() -> signIn(shown, more));
        shown.whenFind(address -> find(address, shown));
        fields = shown;
        advanced = more;
        setTitle(title());
        setMessage(Messages.Dialog_intro);
        scrolled.measure();
        return area;
    }

    @Override
    protected Control createButtonBar(Composite parent) {
        Control bar = super.createButtonBar(parent);
        ok().setEnabled(edited.isPresent());
        return bar;
    }

    private Button ok() {
        return Named.id(getButton(IDialogConstants.OK_ID), "server.ok");
    }

    private void validate(ServerFields shown, AdvancedFields more) {
        try {
            advise(profile(shown, more));
            ok().setEnabled(true);
        } catch (IllegalArgumentException e) {
            setErrorMessage(e.getMessage());
            ok().setEnabled(false);
        }
    }

    private void advise(SmtpProfile profile) {
        setErrorMessage(null);
        if (!profile.server().security().verified()) {
            setMessage(Messages.Dialog_unprotected, IMessageProvider.WARNING);
        } else if (profile.server().issuer().isPresent()) {
            setMessage(NLS.bind(Messages.Dialog_browser, profile.server().host()));
        } else if (moved(profile)) {
            setMessage(NLS.bind(Messages.Dialog_signInAgain, profile.server().host()), IMessageProvider.WARNING);
        } else {
            setMessage(Messages.Dialog_intro);
        }
    }

    private boolean moved(SmtpProfile profile) {
        Optional<Account> account = profile.server().account();
        return edited.isPresent()
                && account.isPresent()
                && !account.equals(edited.get().server().account());
    }

    private SmtpProfile profile(ServerFields shown, AdvancedFields more) {
        ServerDraft draft = shown.draft();
        AdvancedDraft particular = more.draft();
        String id = edited.map(SmtpProfile::id).orElseGet(() -> ProfileId.of(draft.name(), others));
        return draft.profile(id, particular.anchors(), issuer(draft.host())).with(particular.particulars());
    }

    /** The one the profile has already, unless the server is another one whose issuer is known. */
    private Optional<Issuer> issuer(String host) {
        Optional<SubmissionServer> before = edited.map(SmtpProfile::server);
        Optional<Issuer> kept = before.flatMap(SubmissionServer::issuer);
        return before.filter(server -> server.host().equals(host))
                .flatMap(server -> kept)
                .or(() -> signIn.providerOf(host).map(Provider::issuer))
                .or(() -> kept);
    }

    private void signIn(ServerFields shown, AdvancedFields more) {
        try {
            profile(shown, more)
                    .server()
                    .account()
                    .ifPresent(account -> new SignInDialog(getShell(), signIn, account).open());
        } catch (IllegalArgumentException e) {
            setErrorMessage(e.getMessage());
        }
    }

    private void find(EmailAddress address, ServerFields shown) {
        new FindServerDialog(getShell(), discovery, address).ask().ifPresent(found -> use(found, address, shown));
    }

    private void use(Candidate found, EmailAddress address, ServerFields shown) {
        boolean browser = found.browser(signIn.providerOf(found.server().host()));
        shown.show(shown.draft().at(found, address, browser));
        setMessage(
                NLS.bind(Messages.Dialog_found, Visible.text(found.source())),
                found.forgeable() ? IMessageProvider.WARNING : IMessageProvider.INFORMATION);
    }

    @Override
    protected void okPressed() {
        ServerFields shown = fields;
        AdvancedFields more = advanced;
        if (shown != null && more != null) {
            entry = Optional.of(
                    new Entry(profile(shown, more), secret(shown.password()), secret(more.keyStorePassword())));
        }
        super.okPressed();
    }

    private static Optional<Secret> secret(char[] typed) {
        Optional<Secret> secret = typed.length == 0 ? Optional.empty() : Optional.of(new Secret(typed));
        Arrays.fill(typed, '\0');
        return secret;
    }

    @Override
    protected int getShellStyle() {
        return super.getShellStyle() | SWT.SHEET;
    }
}
