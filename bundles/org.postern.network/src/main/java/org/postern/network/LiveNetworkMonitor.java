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
import org.postern.network.macos.MacNetwork;
import org.postern.network.portable.JavaNetwork;
import org.postern.network.system.Alarm;
import org.postern.network.system.OperatingSystem;
import org.postern.network.windows.WindowsNetwork;

/** The network of this computer. Watches it only while somebody listens. */
@Component
public final class LiveNetworkMonitor implements NetworkMonitor {

    private final OperatingSystem system;
    private final Outlook outlook;
    private final Logger logger;
    private Optional<Watch> watch = Optional.empty();
    private boolean complained;

    @Activate
    public LiveNetworkMonitor(@Reference Signals contributed, @Reference(service = LoggerFactory.class) Logger logger) {
        this(system(System.getProperty("os.name", ""), logger::info), contributed, logger);
    }

    LiveNetworkMonitor(OperatingSystem system, Signals contributed, Logger logger) {
        this.system = system;
        this.outlook = new Outlook(system, contributed);
        this.logger = logger;
    }

    private static OperatingSystem system(String name, Consumer<String> complaints) {
        if (name.equals("Linux")) {
            return new LinuxNetwork(complaints);
        }
        if (name.startsWith("Windows")) {
            return WindowsNetwork.of(complaints);
        }
        return name.startsWith("Mac") ? MacNetwork.of(complaints) : new JavaNetwork();
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
            Duration left = system.patience();
            long end = System.nanoTime() + left.toNanos();
            while (system.incomplete() && !left.isNegative()) {
                answers.await(left);
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
        if (system.incomplete()) {
            complete(); // what is told late would look like a disturbance
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
