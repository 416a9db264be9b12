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
    private final Runnable answered;
    private final Consumer<String> complaints;
    private final ExecutorService thread;
    private final AtomicBoolean due = new AtomicBoolean();
    private Optional<SystemBus> bus = Optional.empty();
    private volatile Optional<List<Signal>> known = Optional.empty();
    private volatile boolean failed;

    /**
     * @param changed told when {@link #known} has changed
     * @param answered told when something is known for the first time, or that there will not be
     */
    NamesSession(String address, Runnable changed, Runnable answered, Consumer<String> complaints) {
        this.address = address;
        this.changed = changed;
        this.answered = answered;
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

    /** Empty until it has answered. */
    Optional<List<Signal>> known() {
        return known;
    }

    /** Whether it will not answer. */
    boolean failed() {
        return failed;
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
            fail("Networks stay without their names: " + e.getMessage());
        } catch (LinkageError e) {
            fail("Networks stay without their names, because dbus-java is missing: " + e.getMessage());
        }
    }

    private void fail(String complaint) {
        failed = true;
        complaints.accept(complaint);
        answered.run();
    }

    private void read() {
        due.set(false);
        List<Signal> now = bus.map(b -> new NetworkManager(b).signals()).orElse(List.of());
        Optional<List<Signal>> before = known;
        known = Optional.of(now);
        if (before.isEmpty()) {
            answered.run();
        } else if (!now.equals(before.get())) {
            changed.run();
        }
    }

    @Override
    public void close() {
        thread.execute(() -> bus.ifPresent(SystemBus::close));
        thread.shutdown();
    }
}
