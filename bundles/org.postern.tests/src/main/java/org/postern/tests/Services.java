// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** The framework's services as the tests see them. */
final class Services {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Services() {}

    static BundleContext context() {
        return Objects.requireNonNull(FrameworkUtil.getBundle(Services.class).getBundleContext());
    }

    /** The service, as soon as it is there. */
    static <T> T get(Class<T> port) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context(), port, null);
        tracker.open();
        try {
            return Objects.requireNonNull(tracker.waitForService(PATIENCE.toMillis()), "no service " + port.getName());
        } finally {
            tracker.close();
        }
    }

    /**
     * The service, as soon as it is there, in use until what is returned is closed: whatever it remembers would go with its last
     * user.
     */
    static <T> Held<T> hold(Class<T> port) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context(), port, null);
        tracker.open();
        T service = Objects.requireNonNull(tracker.waitForService(PATIENCE.toMillis()), "no service " + port.getName());
        return new Held<>(service, tracker::close);
    }

    /** A service in use. */
    record Held<T>(T service, Runnable release) implements AutoCloseable {

        @Override
        public void close() {
            release.run();
        }
    }

    /** Registers a stand-in that outranks the real one until it is unregistered. */
    static <T> ServiceRegistration<T> standIn(Class<T> port, T service) {
        Dictionary<String, Object> ranked = new Hashtable<>();
        ranked.put(Constants.SERVICE_RANKING, 1000);
        return context().registerService(port, service, ranked);
    }
}
