// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.postern.api.Subscription;
import org.postern.api.check.Looks;
import org.postern.api.check.SenderPolicy;
import org.postern.api.check.ServerCheck;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.discovery.Discovery;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Submission;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.api.signin.SignIn;
import org.postern.ui.Service;
import org.postern.ui.mending.Mender;
import org.postern.ui.widget.Live;

/** The preference page “Outgoing Servers”: assembles the list, what can be done with it, and what is to be said. */
@NonNullByDefault({}) // the platform promises nothing
public final class OutgoingServersPage extends PreferencePage implements IWorkbenchPreferencePage {

    private final Settings settings;
    private final ServerActions actions;
    private Optional<String> toEdit = Optional.empty();

    /** Made by the workbench. */
    public OutgoingServersPage() {
        this(
                Service.of(Settings.class),
                new ServerActions(
                        Service.of(Settings.class),
                        Service.of(Vault.class),
                        Service.of(Submission.class),
                        Service.of(Diagnostician.class),
                        Service.of(ServerCheck.class),
                        Service.of(Looks.class),
                        Service.of(SenderPolicy.class),
                        Mender.ofServices(),
                        Service.of(SignIn.class),
                        Service.of(Discovery.class)));
    }

    OutgoingServersPage(Settings settings, ServerActions actions) {
        this.settings = settings;
        this.actions = actions;
        noDefaultAndApplyButton();
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.Page_intro);
    }

    /** @param data the id of a profile that is to be edited as soon as the page is there */
    @Override
    public void applyData(Object data) {
        toEdit = Optional.ofNullable(data).map(Object::toString);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(page);
        ServerList list = new ServerList(page);
        ServerButtons buttons = new ServerButtons(page, list, actions);
        ServerNotes notes = new ServerNotes(page);
        list.whenSelected(() -> {
            buttons.enable();
            notes.about(list.selected());
        });
        Live<ServerPageState> live =
                new Live<>(page, Messages.Page_reading, () -> ServerPageState.of(settings), state -> {
                    list.show(state.profiles());
                    buttons.enable();
                    notes.show(state, list.selected());
                    editAsTold(list);
                });
        Subscription changes = settings.listen(live::refresh);
        page.addDisposeListener(event -> changes.close());
        live.refresh();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.postern.ui.servers");
        return page;
    }

    private void editAsTold(ServerList list) {
        Optional<SmtpProfile> told = toEdit.flatMap(settings::profile);
        toEdit = Optional.empty();
        told.ifPresent(profile -> {
            list.select(profile);
            actions.edit(getShell(), profile);
        });
    }
}
