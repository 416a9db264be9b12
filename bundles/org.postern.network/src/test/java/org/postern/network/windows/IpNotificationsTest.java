// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.postern.api.Subscription;

class IpNotificationsTest {

    private final FakeWindows windows = new FakeWindows();
    private final AtomicInteger changes = new AtomicInteger();

    /** Hands out handles, and calls back when the test says so. */
    @NonNullByDefault({})
    private static final class FakeWindows implements IpHelper {

        final List<Changed> told = new ArrayList<>();
        final List<Pointer> open = new ArrayList<>();
        int accepted = Integer.MAX_VALUE;

        private int begin(Changed callback, PointerByReference handle) {
            if (told.size() == accepted) {
                return 5;
            }
            told.add(callback);
            handle.setValue(Pointer.createConstant(told.size()));
            open.add(handle.getValue());
            return 0;
        }

        @Override
        public int NotifyIpInterfaceChange(int family, Changed t, Pointer c, byte initial, PointerByReference handle) {
            return begin(t, handle);
        }

        @Override
        public int NotifyUnicastIpAddressChange(
                int family, Changed t, Pointer c, byte initial, PointerByReference handle) {
            return begin(t, handle);
        }

        @Override
        public int NotifyRouteChange2(int family, Changed t, Pointer c, byte initial, PointerByReference handle) {
            return begin(t, handle);
        }

        @Override
        public int CancelMibChangeNotify2(Pointer handle) {
            open.remove(handle);
            return 0;
        }
    }

    @Test
    void tellsOfInterfacesAddressesAndRoutes() throws IOException {
        try (Subscription watching = begin()) {
            windows.told.forEach(callback -> callback.changed(null, null, 0));
        }

        assertEquals(3, changes.get());
    }

    @Test
    void cancelsEachOnceInTheEnd() throws IOException {
        Subscription watching = begin();
        int open = windows.open.size();
        watching.close();
        watching.close();

        assertEquals(3, open);
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
