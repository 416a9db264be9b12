// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.eclipse.jdt.annotation.Nullable;

/** The notifications of {@code iphlpapi.dll}, by the names of {@code netioapi.h}; zero is success. */
interface IpHelper extends StdCallLibrary {

    /** Called on a thread of the system's; must not cancel. */
    interface Changed extends StdCallCallback {
        void changed(@Nullable Pointer context, @Nullable Pointer row, int type);
    }

    int NotifyIpInterfaceChange(
            int family, Changed told, @Nullable Pointer context, byte initial, PointerByReference handle);

    int NotifyUnicastIpAddressChange(
            int family, Changed told, @Nullable Pointer context, byte initial, PointerByReference handle);

    int NotifyRouteChange2(
            int family, Changed told, @Nullable Pointer context, byte initial, PointerByReference handle);

    int CancelMibChangeNotify2(Pointer handle);
}
