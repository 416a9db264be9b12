// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postern.api.Subscription;

class WifiNotificationsTest {

    private final FakeWlan windows = new FakeWlan();
    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void tellsOfJoiningLeavingAndAnotherAccessPoint() {
        try (Subscription watching = begin()) {
            List.of(4, 6, 10).forEach(windows::happens);
        }

        assertEquals(3, changes.get());
    }

    @Test
    void passesOverWhatIsNoOtherNetwork() {
        try (Subscription watching = begin()) {
            List.of(1, 5, 8).forEach(windows::happens); // associating, roaming begins, another signal quality
        }

        assertEquals(0, changes.get());
    }

    @Test
    void closesItsHandleOnce() {
        Subscription watching = begin();
        int open = windows.openHandles;
        watching.close();
        watching.close();

        assertEquals(List.of(1, 0), List.of(open, windows.openHandles));
    }

    @Test
    void tellsNothingWithoutTheService() {
        windows.openingFails = 1062;

        begin().close();

        assertEquals(List.of(), windows.told);
    }

    @Test
    void keepsNoHandleWhereWindowsRefuses() {
        windows.registeringFails = 87;

        Subscription watching = begin();

        assertEquals(0, windows.openHandles);
        watching.close();
        assertEquals(0, windows.openHandles);
    }

    @Test
    void isHeardBesideTheNotificationsOfAddresses() throws IOException {
        FakeIpHelper addresses = new FakeIpHelper();
        Subscription both = new IpNotifications(() -> addresses)
                .and(new WifiNotifications(() -> windows))
                .begin(changes::incrementAndGet);
        windows.happens(4);
        addresses.told.get(0).changed(null, null, 0);
        both.close();

        assertEquals(2, changes.get());
        assertEquals(List.of(), addresses.open);
        assertEquals(0, windows.openHandles);
    }

    private Subscription begin() {
        return new WifiNotifications(() -> windows).begin(changes::incrementAndGet);
    }
}
