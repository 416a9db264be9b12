// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postern.api.Subscription;

class IpNotificationsTest {

    private final FakeIpHelper windows = new FakeIpHelper();
    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void tellsOfInterfacesAddressesRoutesAndHowFarTheNetworkGets() throws IOException {
        try (Subscription watching = begin()) {
            windows.told.forEach(callback -> callback.changed(null, null, 0));
        }

        assertEquals(4, changes.get());
    }

    @Test
    void anOlderWindowsDoesNotTellHowFarTheNetworkGets() throws IOException {
        windows.withHints = false;

        try (Subscription watching = begin()) {
            assertEquals(3, windows.open.size());
        }
    }

    @Test
    void cancelsEachOnceInTheEnd() throws IOException {
        Subscription watching = begin();
        int open = windows.open.size();
        watching.close();
        watching.close();

        assertEquals(4, open);
        assertEquals(List.of(), windows.open);
    }

    @Test
    void leavesNothingOpenWhenWindowsRefuses() {
        windows.accepted = 2;

        IOException reason = assertThrows(IOException.class, this::begin);

        assertEquals("Windows refuses to tell of changes (error 5)", reason.getMessage());
        assertEquals(List.of(), windows.open);
    }

    @Test
    void saysThatTheLibraryIsMissing() {
        IpNotifications without = new IpNotifications(() -> {
            throw new UnsatisfiedLinkError("no iphlpapi");
        });

        assertThrows(IOException.class, () -> without.begin(() -> {}));
    }

    private Subscription begin() throws IOException {
        return new IpNotifications(() -> windows).begin(changes::incrementAndGet);
    }
}
