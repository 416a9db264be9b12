// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.postern.api.delivery.Postman;
import org.postern.api.mail.MessageReader;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.rule.Conditions;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;

/**
 * Puts a scripted network and a temporary home in the place of the real ones, for everybody in this process, until it is
 * closed. They are services of a higher ranking; whoever refers to them is bound anew.
 */
final class Stage implements AutoCloseable {
    private static final int RANKING = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BundleContext bundles;
    private final ServiceRegistration<NetworkMonitor> network;
    private final ServiceRegistration<Home> home;
    private final Deque<ServiceTracker<?, ?>> trackers = new ArrayDeque<>();

    Stage(BundleContext bundles, NetworkMonitor network, Home home) {
        this.bundles = bundles;
        this.network = bundles.registerService(NetworkMonitor.class, network, ranking());
        this.home = bundles.registerService(Home.class, home, ranking());
    }

    /** @throws IllegalStateException if a part is missing, or still uses the real network or home */
    Parts parts() throws InterruptedException {
        Settings settings = part(Settings.class, home.getReference());
        Vault vault = part(Vault.class, home.getReference());
        Postman postman = part(Postman.class, network.getReference());
        part(Postman.class, home.getReference()); // its outbox, too
        return new Parts(settings, vault, postman, part(MessageReader.class), part(Conditions.class));
    }

    /** The part, once it is certain that its bundle uses what the demo brought: nothing is written before. */
    private <T> T part(Class<T> type, ServiceReference<?> brought) throws InterruptedException {
        T part = part(type);
        Optional<Bundle> bundle = bundle(type);
        if (users(brought).noneMatch(user -> Optional.of(user).equals(bundle))) {
            throw new IllegalStateException(
                    type.getSimpleName() + " does not use the demo’s " + brought.getProperty(Constants.OBJECTCLASS));
        }
        return part;
    }

    private <T> T part(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundles, type, null);
        tracker.open();
        trackers.push(tracker);
        return Optional.ofNullable(tracker.waitForService(PATIENCE.toMillis()))
                .orElseThrow(
                        () -> new IllegalStateException(type.getSimpleName() + " is missing in this installation"));
    }

    private Optional<Bundle> bundle(Class<?> type) {
        return Optional.ofNullable(bundles.getServiceReference(type)).map(ServiceReference::getBundle);
    }

    private static Stream<Bundle> users(ServiceReference<?> brought) {
        return Optional.ofNullable(brought.getUsingBundles()).map(List::of).stream()
                .flatMap(List::stream);
    }

    private static Dictionary<String, Object> ranking() {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_RANKING, RANKING);
        return Objects.requireNonNull(properties);
    }

    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
        home.unregister();
        network.unregister();
    }
}
