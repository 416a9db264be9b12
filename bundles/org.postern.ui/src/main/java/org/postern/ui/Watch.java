// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.Subscription;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Settings;

/**
 * Follows settings and network for the windows. The network is watched only while there is an outgoing server. However
 * many changes come, it looks at most ten times a second, in a job.
 */
@Component(service = Watch.class)
public final class Watch {

    private static final long GATHERING_MILLIS = 100;

    private final Settings settings;
    private final NetworkMonitor monitor;
    private final KnownNetworks networks;
    private final Selector selector;
    private final List<Consumer<Situation>> listeners = new CopyOnWriteArrayList<>();
    private final Job looking = Job.createSystem(Messages.Watch_job, progress -> {
        tell(situation());
    });
    private final Subscription settingsChanges;
    private Optional<Subscription> networkChanges = Optional.empty();

    @Activate
    public Watch(
            @Reference Settings settings,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor monitor,
            @Reference KnownNetworks networks,
            @Reference Selector selector) {
        this.settings = settings;
        this.monitor = monitor;
        this.networks = networks;
        this.selector = selector;
        this.settingsChanges = settings.listen(this::look);
    }

    /** Looks soon, and tells the listeners. Returns at once. */
    public void look() {
        looking.schedule(GATHERING_MILLIS);
    }

    /** Tells the listener the situation soon, and again after each change, in a job. */
    public Subscription listen(Consumer<Situation> listener) {
        listeners.add(listener);
        look();
        return () -> listeners.remove(listener);
    }

    @Deactivate
    void close() {
        settingsChanges.close();
        looking.cancel();
        follow(false);
    }

    private Situation situation() {
        boolean used = !settings.profiles().isEmpty();
        follow(used);
        return used ? now() : Situation.unused(settings);
    }

    private Situation now() {
        NetworkSnapshot network = monitor.current();
        return Situation.of(network, networks.recognise(network), settings, selector);
    }

    private synchronized void follow(boolean wanted) {
        if (wanted && networkChanges.isEmpty()) {
            networkChanges = Optional.of(monitor.listen(snapshot -> look()));
        } else if (!wanted) {
            networkChanges.ifPresent(Subscription::close);
            networkChanges = Optional.empty();
        }
    }

    private void tell(Situation situation) {
        listeners.forEach(listener -> listener.accept(situation));
    }
}
