// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.eclipse.jdt.annotation.Nullable;

/** The Wi-Fi service, {@code wlanapi.dll}, by the names of {@code wlanapi.h}; zero is success. */
interface WlanApi extends StdCallLibrary {

    /** Called on a thread of the system's; must not close the handle. */
    interface Notified extends StdCallCallback {
        void notified(Pointer data, @Nullable Pointer context);
    }

    int WlanOpenHandle(
            int clientVersion, @Nullable Pointer reserved, IntByReference version, PointerByReference handle);

    /** Ends its notifications, too. */
    int WlanCloseHandle(Pointer handle, @Nullable Pointer reserved);

    int WlanEnumInterfaces(Pointer handle, @Nullable Pointer reserved, PointerByReference list);

    int WlanQueryInterface(
            Pointer handle,
            byte[] guid,
            int operation,
            @Nullable Pointer reserved,
            IntByReference size,
            PointerByReference data,
            @Nullable IntByReference valueType);

    int WlanRegisterNotification(
            Pointer handle,
            int sources,
            int ignoreDuplicate,
            Notified told,
            @Nullable Pointer context,
            @Nullable Pointer reserved,
            @Nullable IntByReference previousSources);

    void WlanFreeMemory(Pointer memory);
}
