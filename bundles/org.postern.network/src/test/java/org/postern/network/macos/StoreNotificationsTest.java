// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.macos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.postern.api.Subscription;

class StoreNotificationsTest {

    private final FakeDarwin darwin = new FakeDarwin();
    private final AtomicInteger changes = new AtomicInteger();

    /** Hands out objects and counts which of them are still there. */
    @NonNullByDefault({})
    private static final class FakeDarwin
            implements Darwin, Darwin.CoreFoundation, Darwin.SystemConfiguration, Darwin.Dispatch {

        final List<Pointer> alive = new ArrayList<>();
        final List<String> strings = new ArrayList<>();
        Changed told = (store, keys, context) -> {};
        boolean listening;
        boolean refuses;
        private int made;

        private Pointer make() {
            made++;
            Pointer object = Pointer.createConstant(made);
            alive.add(object);
            return object;
        }

        @Override
        public CoreFoundation foundation() {
            return this;
        }

        @Override
        public SystemConfiguration configuration() {
            return this;
        }

        @Override
        public Dispatch dispatch() {
            return this;
        }

        @Override
        public Pointer keeping() {
            return Pointer.createConstant(1_000);
        }

        @Override
        public Pointer CFStringCreateWithCString(Pointer allocator, String text, int encoding) {
            strings.add(text);
            return make();
        }

        @Override
        public Pointer CFArrayCreate(Pointer allocator, Pointer[] values, long count, Pointer callbacks) {
            return make();
        }

        @Override
        public void CFRelease(Pointer object) {
            alive.remove(object);
        }

        @Override
        public Pointer SCDynamicStoreCreate(Pointer allocator, Pointer name, Changed callback, Pointer context) {
            told = callback;
            return refuses ? null : make();
        }

        @Override
        public byte SCDynamicStoreSetNotificationKeys(Pointer store, Pointer keys, Pointer patterns) {
            return 1;
        }

        @Override
        public byte SCDynamicStoreSetDispatchQueue(Pointer store, Pointer queue) {
            listening = queue != null;
            return 1;
        }

        @Override
        public Pointer dispatch_queue_create(String label, Pointer attributes) {
            return make();
        }

        @Override
        public void dispatch_release(Pointer queue) {
            alive.remove(queue);
        }
    }

    @Test
    void tellsOfWhatTheStoreTells() throws IOException {
        try (Subscription watching = begin()) {
            darwin.told.changed(null, null, null);

            assertEquals(true, darwin.listening);
        }

        assertEquals(1, changes.get());
        assertEquals(true, darwin.strings.containsAll(StoreNotifications.PATTERNS));
    }

    @Test
    void keepsTheStoreAndItsQueueUntilTheEndAndNothingElse() throws IOException {
        Subscription watching = begin();
        int kept = darwin.alive.size();
        watching.close();
        watching.close();

        assertEquals(2, kept);
        assertEquals(List.of(), darwin.alive);
        assertEquals(false, darwin.listening);
    }

    @Test
    void leavesNothingOpenWhenTheStoreRefuses() {
        darwin.refuses = true;

        assertThrows(IOException.class, this::begin);
        assertEquals(List.of(), darwin.alive);
    }

    private Subscription begin() throws IOException {
        return new StoreNotifications(() -> darwin).begin(changes::incrementAndGet);
    }
}
