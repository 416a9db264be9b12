// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.Subscription;
import org.postern.network.notified.Notifications;

/** Windows tells of interfaces, addresses and routes, of both families, and how far the network gets. */
final class IpNotifications implements Notifications {

    private static final int BOTH_FAMILIES = 0;
    private static final byte WITHOUT_INITIAL = 0;

    private final Supplier<IpHelper> helper;

    IpNotifications() {
        this(() -> Native.load("iphlpapi", IpHelper.class));
    }

    /** @param helper loads it, and throws LinkageError if it cannot */
    IpNotifications(Supplier<IpHelper> helper) {
        this.helper = helper;
    }

    @Override
    public Subscription begin(Runnable changed) throws IOException {
        try {
            Held held = new Held(helper.get(), changed);
            held.begin();
            return held;
        } catch (LinkageError e) {
            throw new IOException("The native library for Java (JNA) cannot be loaded: " + e.getMessage(), e);
        }
    }

    private interface Registration {
        int begin(
                int family, IpHelper.Changed told, @Nullable Pointer context, byte initial, PointerByReference handle);
    }

    /** The callback is held for as long as Windows may call it: nothing else keeps it from being collected. */
    private static final class Held implements Subscription {

        private final IpHelper windows;
        private final IpHelper.Changed told;
        private final IpHelper.Hinted hinted;
        private final List<Pointer> handles = new ArrayList<>();

        Held(IpHelper windows, Runnable changed) {
            this.windows = windows;
            this.told = (context, row, type) -> changed.run();
            this.hinted = context -> changed.run();
        }

        void begin() throws IOException {
            register(windows::NotifyIpInterfaceChange);
            register(windows::NotifyUnicastIpAddressChange);
            register(windows::NotifyRouteChange2);
            try {
                register((family, told, context, initial, handle) ->
                        windows.NotifyNetworkConnectivityHintChange(hinted, context, initial, handle));
            } catch (UnsatisfiedLinkError e) {
                // an older Windows, which does not tell it when asked either
            }
        }

        private void register(Registration registration) throws IOException {
            PointerByReference handle = new PointerByReference();
            int error = registration.begin(BOTH_FAMILIES, told, null, WITHOUT_INITIAL, handle);
            if (error != 0) {
                close();
                throw new IOException("Windows refuses to tell of changes (error " + error + ")");
            }
            handles.add(handle.getValue());
        }

        @Override
        public synchronized void close() {
            handles.forEach(windows::CancelMibChangeNotify2);
            handles.clear();
        }
    }
}
