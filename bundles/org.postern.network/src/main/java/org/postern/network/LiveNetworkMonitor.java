// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Vigil;
import org.postern.api.rule.Signals;
import org.postern.network.linux.LinuxNetwork;
import org.postern.network.portable.JavaNetwork;
import org.postern.network.system.Alarm;
import org.postern.network.system.OperatingSystem;

/** The network of this computer. Watches it only while somebody listens. */
@Component
public final class LiveNetworkMonitor implements NetworkMonitor {

    /** How long a single look waits for what the network tells only when it is asked. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final OperatingSystem system;
    private final Outlook outlook;
    private final Logger logger;
    private Optional<Watch> watch = Optional.empty();
    private boolean complained;

    @Activate
    public LiveNetworkMonitor(@Reference Signals contributed, @Reference(service = LoggerFactory.class) Logger logger) {
        this(
                System.getProperty("os.name", "").equals("Linux") ? new LinuxNetwork(logger::info) : new JavaNetwork(),
                contributed,
                logger);
    }

    LiveNetworkMonitor(OperatingSystem system, Signals contributed, Logger logger) {
        this.system = system;
        this.outlook = new Outlook(system, contributed);
        this.logger = logger;
    }

    @Override
    public NetworkSnapshot current() {
        if (system.incomplete()) {
            complete();
        }
        return outlook.look();
    }

    @Override
    public State state() {
        return settling() ? State.UNSETTLED : NetworkMonitor.super.state();
    }

    private synchronized boolean settling() {
        return watch.filter(Watch::settling).isPresent();
    }

    private void complete() {
        try (Alarm answers = system.alarm()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            Duration left = PATIENCE;
            while (system.incomplete() && !left.isNegative() && answers.await(left)) {
                left = Duration.ofNanos(end - System.nanoTime());
            }
        } catch (IOException e) {
            logger.debug("Nobody can be asked.", e);
        }
    }

    @Override
    public synchronized Subscription listen(Consumer<NetworkSnapshot> told) {
        Watch joined = watch.orElseGet(this::start);
        // looked at after the alarm is set, so that no change falls between
        Listener listener = new Listener(told, outlook.look());
        joined.add(listener);
        return () -> leave(joined, listener);
    }

    @Override
    public Vigil vigil() {
        Watch joined;
        Listener present = new Listener(snapshot -> {}, NetworkSnapshot.OFFLINE);
        synchronized (this) {
            joined = watch.orElseGet(this::start);
            joined.add(present);
        }
        return new WatchedVigil(system, joined, () -> leave(joined, present));
    }

    private Watch start() {
        Watch started = new Watch(outlook, alarm(), System::nanoTime, logger);
        Thread thread = new Thread(started, "Postern network");
        thread.setDaemon(true);
        thread.start();
        watch = Optional.of(started);
        return started;
    }

    private Alarm alarm() {
        try {
            return system.alarm();
        } catch (IOException e) {
            if (!complained) {
                complained = true;
                logger.warn("Network changes are noticed some seconds late.", e);
            }
            return JavaNetwork.tick();
        }
    }

    private synchronized void leave(Watch left, Listener listener) {
        if (!left.remove(listener)) {
            left.stop();
            watch = watch.filter(w -> w != left);
        }
    }

    @Deactivate
    synchronized void stop() {
        watch.ifPresent(Watch::stop);
        watch = Optional.empty();
    }
}
