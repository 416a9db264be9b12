// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import com.sun.jna.Native;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.postern.api.Subscription;
import org.postern.network.notified.Notifications;

/** Windows tells that a Wi-Fi network was joined or left, or its access point changed, which may leave all addresses as they are. */
final class WifiNotifications implements Notifications {

    /** {@code WLAN_NOTIFICATION_SOURCE_MSM}, the layer that knows access points. */
    private static final int ACCESS_POINTS = 0x10;

    /** {@code wlan_notification_msm_connected}, {@code roaming_end} and {@code disconnected}. */
    private static final Set<Integer> CODES = Set.of(4, 6, 10);

    private final Supplier<WlanApi> library;

    WifiNotifications() {
        this(() -> Native.load("wlanapi", WlanApi.class));
    }

    /** @param library loads it, and throws LinkageError if it cannot */
    WifiNotifications(Supplier<WlanApi> library) {
        this.library = library;
    }

    /** Without a Wi-Fi service nothing is told. */
    @Override
    public Subscription begin(Runnable changed) {
        Optional<WlanSession> session = WlanSession.open(library);
        WlanApi.Notified told = (data, context) -> {
            if (CODES.contains(data.getInt(4))) {
                changed.run();
            }
        };
        session.filter(s -> !s.notifies(ACCESS_POINTS, told)).ifPresent(WlanSession::close);
        return new Held(session, told);
    }

    /** The callback is held for as long as Windows may call it: nothing else keeps it from being collected. */
    private record Held(Optional<WlanSession> session, WlanApi.Notified told) implements Subscription {

        @Override
        public void close() {
            session.ifPresent(WlanSession::close);
        }
    }
}
