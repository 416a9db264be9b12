// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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

    /** A message takes several looks, and a program that sends one mostly sends more. */
    private static final Duration LINGER = Duration.ofSeconds(30);

    private final OperatingSystem system;
    private final Outlook outlook;
    private final Logger logger;
    private final Executor later;
    private Optional<Watch> watch = Optional.empty();
    private volatile boolean deaf;

    @Activate
    public LiveNetworkMonitor(@Reference Signals contributed, @Reference(service = LoggerFactory.class) Logger logger) {
        this(
                system(System.getProperty("os.name", ""), logger::info),
                contributed,
                logger,
                CompletableFuture.delayedExecutor(LINGER.toSeconds(), TimeUnit.SECONDS));
    }

    /** @param later runs what has time */
    LiveNetworkMonitor(OperatingSystem system, Signals contributed, Logger logger, Executor later) {
        this.later = later;
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
        if (!deaf && !system.patience().isZero()) {
            linger().awaitAnswers();
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

    /** A watch that goes on for a while: who looks once looks again, and should not wait for the same answers again. */
    private synchronized Watch linger() {
        Watch joined = watch.orElseGet(this::start);
        Listener nobody = nobody();
        joined.add(nobody);
        later.execute(() -> leave(joined, nobody));
        return joined;
    }

    private static Listener nobody() {
        return new Listener(snapshot -> {}, NetworkSnapshot.OFFLINE);
    }

    @Override
    public synchronized Subscription listen(Consumer<NetworkSnapshot> told) {
        Watch joined = watch.orElseGet(this::start);
        // looked at after the alarm is set, so that no change falls between
        Listener listener = new Listener(told, outlook.look());
        joined.add(listener);
        // a look that nobody listens after asks them itself, and not their memory
        Subscription contributed = outlook.contributed().follow(joined::nudge);
        return () -> {
            contributed.close();
            leave(joined, listener);
        };
    }

    @Override
    public Vigil vigil() {
        Watch joined;
        Listener present = nobody();
        synchronized (this) {
            joined = watch.orElseGet(this::start);
            joined.add(present);
        }
        if (!deaf) {
            joined.awaitAnswers(); // what is told late would look like a disturbance
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
            Alarm alarm = system.alarm();
            deaf = false;
            return alarm;
        } catch (IOException e) {
            if (!deaf) {
                deaf = true;
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
