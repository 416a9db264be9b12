// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** A Wi-Fi service with two interfaces, one of which is connected. Its structures are hand-made after {@code wlanapi.h}. */
@NonNullByDefault({})
final class FakeWlan implements WlanApi {

    private static final Pointer HANDLE = Pointer.createConstant(1);
    private static final int ENTRY = 532;
    private static final int CONNECTED = 1;
    private static final int DISCONNECTED = 4;

    final List<Pointer> unfreed = new ArrayList<>();
    final List<Notified> told = new ArrayList<>();
    int openHandles;
    /** {@code ERROR_SERVICE_NOT_ACTIVE} is 1062. */
    int openingFails;

    int queryFails;
    int registeringFails;
    byte[] connection = new byte[0];

    @Override
    public int WlanOpenHandle(int clientVersion, Pointer r, IntByReference version, PointerByReference handle) {
        if (openingFails == 0) {
            openHandles++;
            handle.setValue(HANDLE);
        }
        return openingFails;
    }

    @Override
    public int WlanCloseHandle(Pointer handle, Pointer r) {
        openHandles--;
        return 0;
    }

    @Override
    public int WlanEnumInterfaces(Pointer handle, Pointer r, PointerByReference list) {
        Memory interfaces = memory(8 + 2 * ENTRY);
        interfaces.setInt(0, 2);
        interfaces.setInt(8 + 528, DISCONNECTED);
        interfaces.write(8 + ENTRY, FakeIpHelper.GUID, 0, 16);
        interfaces.setInt(8 + ENTRY + 528, CONNECTED);
        list.setValue(interfaces);
        return 0;
    }

    @Override
    public int WlanQueryInterface(
            Pointer handle,
            byte[] guid,
            int operation,
            Pointer r,
            IntByReference size,
            PointerByReference data,
            IntByReference type) {
        if (queryFails != 0 || operation != 7 || !Arrays.equals(guid, FakeIpHelper.GUID)) {
            return queryFails == 0 ? 87 : queryFails;
        }
        Memory attributes = memory(connection.length);
        attributes.write(0, connection, 0, connection.length);
        size.setValue(connection.length);
        data.setValue(attributes);
        return 0;
    }

    @Override
    public int WlanRegisterNotification(
            Pointer handle,
            int sources,
            int ignoreDuplicate,
            Notified t,
            Pointer c,
            Pointer r,
            IntByReference previous) {
        if (registeringFails == 0) {
            told.add(t);
        }
        return registeringFails;
    }

    /** {@code WLAN_NOTIFICATION_DATA}. */
    void happens(int code) {
        try (Memory data = new Memory(40)) {
            data.clear();
            data.setInt(0, 0x10);
            data.setInt(4, code);
            told.forEach(callback -> callback.notified(data, null));
        }
    }

    @Override
    public void WlanFreeMemory(Pointer memory) {
        unfreed.remove(memory);
    }

    private Memory memory(int size) {
        Memory memory = new Memory(size);
        memory.clear();
        unfreed.add(memory);
        return memory;
    }
}
