// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.eclipse.jdt.annotation.Nullable;

/** What is used of {@code iphlpapi.dll}, by the names of {@code netioapi.h}; zero is success. */
interface IpHelper extends StdCallLibrary {

    /** Called on a thread of the system's; must not cancel. */
    interface Changed extends StdCallCallback {
        void changed(@Nullable Pointer context, @Nullable Pointer row, int type);
    }

    /** The same, of the hint how far the network gets; which comes after, in registers, and is not looked at. */
    interface Hinted extends StdCallCallback {
        void hinted(@Nullable Pointer context);
    }

    int NotifyIpInterfaceChange(
            int family, Changed told, @Nullable Pointer context, byte initial, PointerByReference handle);

    int NotifyUnicastIpAddressChange(
            int family, Changed told, @Nullable Pointer context, byte initial, PointerByReference handle);

    int NotifyRouteChange2(
            int family, Changed told, @Nullable Pointer context, byte initial, PointerByReference handle);

    /** Since Windows 10, version 2004. */
    int NotifyNetworkConnectivityHintChange(
            Hinted told, @Nullable Pointer context, byte initial, PointerByReference handle);

    int CancelMibChangeNotify2(Pointer handle);

    /** Since Windows 10, version 2004. */
    int GetNetworkConnectivityHint(byte[] hint);

    int ConvertInterfaceGuidToLuid(byte[] guid, LongByReference luid);

    int ConvertInterfaceLuidToIndex(LongByReference luid, IntByReference index);
}
