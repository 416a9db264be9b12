// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.ui.Service;
import org.postern.ui.Situation;
import org.postern.ui.Watch;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Work;

/**
 * Asks in passing whether this is still the network it looks like: an item in a tool bar, there until a person has answered
 * or the network is another one.
 */
public final class NetworkQuestion {

    private static final String PAGE = "org.postern.ui.networks";

    private final ToolBar bar;
    private final Supplier<KnownNetworks> networks;
    private final Supplier<NetworkMonitor> monitor;
    private Optional<ToolItem> item = Optional.empty();

    /** The services are looked up when a person answers. */
    public NetworkQuestion(ToolBar bar) {
        this(bar, () -> Service.of(KnownNetworks.class), () -> Service.of(NetworkMonitor.class));
    }

    NetworkQuestion(ToolBar bar, Supplier<KnownNetworks> networks, Supplier<NetworkMonitor> monitor) {
        this.bar = bar;
        this.networks = networks;
        this.monitor = monitor;
    }

    /** Asks, if there is something to ask. */
    public void show(Situation situation) {
        item.ifPresent(ToolItem::dispose);
        item = situation.known().resembled().map(this::ask);
    }

    private ToolItem ask(KnownNetwork resembled) {
        ToolItem asking = new ToolItem(bar, SWT.PUSH);
        asking.setData(Named.ID, "status.question");
        asking.setText(NLS.bind(Messages.Question_ask, resembled.name()).replace("&", "&&"));
        asking.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(event -> answers(asking.getBounds(), resembled)));
        return asking;
    }

    private void answers(Rectangle below, KnownNetwork resembled) {
        Menu menu = new Menu(bar);
        answer(menu, NLS.bind(Messages.Question_same, resembled.name()), KnownNetworks::confirm);
        answer(menu, Messages.Question_another, KnownNetworks::deny);
        new MenuItem(menu, SWT.SEPARATOR);
        choice(
                menu,
                Messages.Question_page,
                () -> PreferencesUtil.createPreferenceDialogOn(bar.getShell(), PAGE, null, null)
                        .open());
        menu.setLocation(bar.toDisplay(below.x, below.y + below.height));
        menu.setVisible(true);
    }

    private void answer(Menu menu, String label, BiConsumer<KnownNetworks, String> said) {
        choice(
                menu,
                label,
                () -> new Work(Messages.Question_saving, () -> {
                            KnownNetworks known = networks.get();
                            known.remember(monitor.get().current()).ifPresent(here -> said.accept(known, here.id()));
                            Service.of(Watch.class).look();
                        })
                        .schedule());
    }

    private static void choice(Menu menu, String label, Runnable action) {
        MenuItem choice = new MenuItem(menu, SWT.PUSH);
        choice.setText(label.replace("&", "&&"));
        choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }
}
