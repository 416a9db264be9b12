// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.net.InetAddress;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;

/**
 * Gives up what leads to a server from an address that this computer has no more: nothing will come there, and whoever
 * waits would do so for minutes. An address that comes back in time is as if it had never gone. Safe for use from any
 * thread; nobody waits here.
 */
final class Departures implements AutoCloseable {

    private final NetworkMonitor network;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Departures::daemon);
    private final Map<Wire, Watched> wires = new IdentityHashMap<>();
    private NetworkSnapshot now = NetworkSnapshot.OFFLINE;
    private Optional<Subscription> listening = Optional.empty();

    /** @param patience how long an address may be gone */
    Departures(NetworkMonitor network, Duration patience) {
        this.network = network;
        this.patience = patience;
        thread.setRemoveOnCancelPolicy(true);
        thread.setKeepAliveTime(1, TimeUnit.MINUTES);
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "Postern departures");
        thread.setDaemon(true);
        return thread;
    }

    synchronized void watch(Wire wire) {
        if (listening.isEmpty()) {
            listening = Optional.of(network.listen(this::moved));
            now = network.current();
        }
        Watched watched = new Watched(wire);
        wires.put(wire, watched);
        watched.look();
    }

    synchronized void forget(Wire wire) {
        Optional.ofNullable(wires.remove(wire)).ifPresent(Watched::stay);
    }

    private synchronized void moved(NetworkSnapshot next) {
        now = next;
        wires.values().forEach(Watched::look);
    }

    /** Whether any wire is about to be given up. */
    boolean waits() {
        return !thread.getQueue().isEmpty();
    }

    @Override
    public synchronized void close() {
        listening.ifPresent(Subscription::close);
        listening = Optional.empty();
        thread.shutdownNow();
    }

    private final class Watched {

        private final Wire wire;
        private final Own address;
        private boolean known;
        private Optional<Future<?>> end = Optional.empty();

        Watched(Wire wire) {
            this.wire = wire;
            InetAddress local = wire.getLocalAddress();
            address = new Own(local);
        }

        /** Only an address that was listed can be missed: loopback, for one, never is. */
        void look() {
            if (address.in(now)) {
                known = true;
                stay();
            } else if (known && end.isEmpty() && !thread.isShutdown()) {
                end = Optional.of(thread.schedule(
                        () -> wire.giveUp(Words.text("gone", address)), patience.toMillis(), TimeUnit.MILLISECONDS));
            }
        }

        void stay() {
            end.ifPresent(due -> due.cancel(false));
            end = Optional.empty();
        }
    }
}
