// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.macos;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.postern.api.Subscription;
import org.postern.network.notified.Notifications;

/** The system's dynamic store (SCDynamicStore) tells of addresses, name servers, links and the primary network. */
final class StoreNotifications implements Notifications {

    /** Regular expressions over its keys. */
    static final List<String> PATTERNS = List.of(
            "State:/Network/Global/.*",
            "State:/Network/Interface/[^/]+/(IPv4|IPv6|Link|AirPort)",
            "State:/Network/Service/[^/]+/(IPv4|IPv6|DNS)");

    private static final String NAME = "org.postern.network";

    private final Supplier<Darwin> libraries;

    StoreNotifications() {
        this(Darwin::load);
    }

    /** @param libraries loads them, and throws LinkageError if it cannot */
    StoreNotifications(Supplier<Darwin> libraries) {
        this.libraries = libraries;
    }

    @Override
    public Subscription begin(Runnable changed) throws IOException {
        try {
            Held held = new Held(libraries.get(), changed);
            held.begin();
            return held;
        } catch (LinkageError e) {
            throw new IOException("The native library for Java (JNA) cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** The callback is held for as long as the store may call it: nothing else keeps it from being collected. */
    private static final class Held implements Subscription {

        private final Darwin darwin;
        private final Darwin.Changed told;
        private final Pointer queue;
        private Optional<Pointer> store = Optional.empty();
        private boolean closed;

        Held(Darwin darwin, Runnable changed) {
            this.darwin = darwin;
            this.told = (by, keys, context) -> changed.run();
            this.queue = darwin.dispatch().dispatch_queue_create(NAME, null);
        }

        void begin() throws IOException {
            Pointer name = string(NAME);
            Pointer opened = darwin.configuration().SCDynamicStoreCreate(null, name, told, null);
            store = opened == null ? Optional.empty() : Optional.of(opened);
            darwin.foundation().CFRelease(name);
            if (store.isEmpty() || !listens(store.get())) {
                close();
                throw new IOException("macOS refuses to tell of changes");
            }
        }

        private boolean listens(Pointer opened) {
            Pointer[] patterns = PATTERNS.stream().map(this::string).toArray(Pointer[]::new);
            Pointer array = darwin.foundation().CFArrayCreate(null, patterns, patterns.length, darwin.keeping());
            boolean listens = darwin.configuration().SCDynamicStoreSetNotificationKeys(opened, null, array) != 0
                    && darwin.configuration().SCDynamicStoreSetDispatchQueue(opened, queue) != 0;
            darwin.foundation().CFRelease(array); // the store keeps its own
            List.of(patterns).forEach(darwin.foundation()::CFRelease);
            return listens;
        }

        private Pointer string(String text) {
            return darwin.foundation().CFStringCreateWithCString(null, text, Darwin.UTF_8);
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                store.ifPresent(opened -> {
                    darwin.configuration().SCDynamicStoreSetDispatchQueue(opened, null);
                    darwin.foundation().CFRelease(opened);
                });
                darwin.dispatch().dispatch_release(queue);
            }
        }
    }
}
