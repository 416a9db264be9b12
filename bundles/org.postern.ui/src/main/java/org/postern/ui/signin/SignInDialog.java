// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.signin;

import java.net.MalformedURLException;
import java.net.URI;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.postern.api.mail.Visible;
import org.postern.api.profile.Account;
import org.postern.api.signin.Result;
import org.postern.api.signin.SignIn;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.WorkDialog;

/** Signs an account in with the browser, and says how it went. Closing it gives up. */
@NonNullByDefault({}) // the platform promises nothing
public final class SignInDialog extends WorkDialog {

    private static final int ADDRESS_LINES = 6;

    private final SignIn signIn;
    private final Account account;

    /** @param account one with an issuer */
    public SignInDialog(Shell parent, SignIn signIn, Account account) {
        super(parent, "signIn", Messages.Dialog_title);
        this.signIn = signIn;
        this.account = account;
    }

    @Override
    protected void fill(Composite body) {
        String provider = signIn.provider(account.issuer().orElseThrow()).name();
        setTitle(NLS.bind(Messages.Dialog_heading, provider, account.userName()));
        setMessage(Messages.Dialog_intro);
        Label label = new Label(body, SWT.WRAP);
        label.setText(Messages.Dialog_address);
        Text address = new Text(body, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        new Named("signIn.address", Named.spoken(Messages.Dialog_address)).give(address);
        grow(address, ADDRESS_LINES);
        start(NLS.bind(Messages.Dialog_waiting, provider), () -> {
            Result result = signIn.inBrowser(account, page -> later(() -> show(page, address)));
            later(() -> conclude(result));
        });
    }

    /** In the browser that the person chose for this program; where that fails, the address is there to be copied. */
    private static void show(URI page, Text address) {
        address.setText(page.toString());
        try {
            PlatformUI.getWorkbench().getBrowserSupport().getExternalBrowser().openURL(page.toURL());
        } catch (PartInitException | MalformedURLException e) {
            address.setFocus();
            address.selectAll();
        }
    }

    private void conclude(Result result) {
        if (result instanceof Result.Failed failed) {
            conclude(Visible.text(failed.sentence()), IMessageProvider.ERROR);
        } else {
            conclude(Messages.Dialog_done, IMessageProvider.INFORMATION);
        }
    }
}
