// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.postern.api.network.Signal;

/**
 * Keeps in touch with NetworkManager on a thread of its own, because connecting takes longer than a look may, and because
 * it may not answer. What it last said is at hand at any time.
 */
final class NamesSession implements AutoCloseable {

    private final String address;
    private final Runnable changed;
    private final Consumer<String> complaints;
    private final ExecutorService thread;
    private final AtomicBoolean due = new AtomicBoolean();
    private Optional<SystemBus> bus = Optional.empty();
    private volatile List<Signal> known = List.of();

    /** @param changed told when {@link #known} changed */
    NamesSession(String address, Runnable changed, Consumer<String> complaints) {
        this.address = address;
        this.changed = changed;
        this.complaints = complaints;
        // a signal of the bus may come after the end
        this.thread = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), NamesSession::thread, new DiscardPolicy());
        thread.execute(this::connect);
    }

    private static Thread thread(Runnable work) {
        Thread made = new Thread(work, "Postern network names");
        made.setDaemon(true);
        return made;
    }

    List<Signal> known() {
        return known;
    }

    /** Asks again, soon; several requests are one. */
    void refresh() {
        if (due.compareAndSet(false, true)) {
            thread.execute(this::read);
        }
    }

    private void connect() {
        try {
            SystemBus connected = new SystemBus(address, NetworkManager.NAME);
            bus = Optional.of(connected);
            connected.follow(NetworkManager.PATH, this::refresh);
            refresh();
        } catch (IOException e) {
            complaints.accept("Networks stay without their names: " + e.getMessage());
        } catch (LinkageError e) {
            complaints.accept("Networks stay without their names, because dbus-java is missing: " + e.getMessage());
        }
    }

    private void read() {
        due.set(false);
        List<Signal> now = bus.map(b -> new NetworkManager(b).signals()).orElse(List.of());
        if (!now.equals(known)) {
            known = now;
            changed.run();
        }
    }

    @Override
    public void close() {
        thread.execute(() -> bus.ifPresent(SystemBus::close));
        thread.shutdown();
    }
}
