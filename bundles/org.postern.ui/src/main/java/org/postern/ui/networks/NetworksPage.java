// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.postern.api.Subscription;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.Probes;
import org.postern.api.settings.Settings;
import org.postern.api.trust.Trust;
import org.postern.ui.Service;
import org.postern.ui.Watch;
import org.postern.ui.widget.Live;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Work;

/** The preference page “Known Networks”: by what they are known again, and whether one is the one it looks like. */
@NonNullByDefault({}) // the platform promises nothing
public final class NetworksPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int LINE = 400;

    private final KnownNetworks networks;
    private final Settings settings;
    private final NetworkMonitor monitor;
    private final Watch watch;
    private final Trust trust;
    private final Probes probes;

    /** Made by the workbench. */
    public NetworksPage() {
        this(
                Service.of(KnownNetworks.class),
                Service.of(Settings.class),
                Service.of(NetworkMonitor.class),
                Service.of(Watch.class),
                Service.of(Trust.class),
                Service.of(Probes.class));
    }

    NetworksPage(
            KnownNetworks networks,
            Settings settings,
            NetworkMonitor monitor,
            Watch watch,
            Trust trust,
            Probes probes) {
        this.networks = networks;
        this.settings = settings;
        this.monitor = monitor;
        this.watch = watch;
        this.trust = trust;
        this.probes = probes;
        noDefaultAndApplyButton();
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.Page_intro);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(page);
        NetworkList list = new NetworkList(page);
        NetworkButtons buttons = new NetworkButtons(
                page,
                list,
                this::save,
                name -> save(
                        known -> known.remember(monitor.current()).ifPresent(here -> known.rename(here.id(), name))));
        Label here = Named.id(new Label(page, SWT.WRAP), "networks.here");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(LINE, SWT.DEFAULT)
                .applyTo(here);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .applyTo(new BeaconSection(page, settings, trust, probes).control());
        Live<Overview> live = new Live<>(
                page, Messages.Page_reading, () -> Overview.of(networks, settings, monitor.current()), overview -> {
                    list.show(overview.rows());
                    here.setText(overview.here().replace("&", "&&"));
                    here.requestLayout();
                    buttons.enable();
                    buttons.nameable(overview.nameable());
                });
        Subscription moves = watch.listen(situation -> live.refresh());
        page.addDisposeListener(event -> moves.close());
        live.refresh();
        PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "org.postern.ui.networks");
        return page;
    }

    private void save(Consumer<KnownNetworks> change) {
        new Work(Messages.Page_saving, () -> {
                    change.accept(networks);
                    watch.look(); // which tells this page too
                })
                .schedule();
    }
}
