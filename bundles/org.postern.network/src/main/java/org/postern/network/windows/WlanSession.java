// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A connection to the Wi-Fi service. */
final class WlanSession implements AutoCloseable {

    /** Since 2024 Windows tells the name of the network only to programs that may know where the computer is. */
    static final int ACCESS_DENIED = 5;

    private static final int SINCE_VISTA = 2;
    /** {@code wlan_intf_opcode_current_connection}. */
    private static final int CURRENT_CONNECTION = 7;

    /** {@code WLAN_INTERFACE_INFO_LIST}: how many, an index, and for each a GUID, a description of 256 characters, a state. */
    private static final int FIRST = 8;

    private static final int GUID = 16;
    private static final int STATE = GUID + 512;
    private static final int ENTRY = STATE + 4;
    private static final int CONNECTED = 1;
    private static final int MOST_INTERFACES = 64;

    private final WlanApi windows;
    private final Pointer handle;
    private boolean closed;

    private WlanSession(WlanApi windows, Pointer handle) {
        this.windows = windows;
        this.handle = handle;
    }

    /**
     * Empty where there is no such service, as on a server.
     *
     * @param library loads it, and throws LinkageError if it cannot
     */
    static Optional<WlanSession> open(Supplier<WlanApi> library) {
        try {
            WlanApi windows = library.get();
            PointerByReference handle = new PointerByReference();
            int error = windows.WlanOpenHandle(SINCE_VISTA, null, new IntByReference(), handle);
            return error == 0 ? Optional.of(new WlanSession(windows, handle.getValue())) : Optional.empty();
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }

    /** The GUIDs of the interfaces that are connected to a network. */
    List<byte[]> connected() {
        PointerByReference list = new PointerByReference();
        if (windows.WlanEnumInterfaces(handle, null, list) != 0) {
            return List.of();
        }
        Pointer found = list.getValue();
        try {
            return IntStream.range(0, Math.min(found.getInt(0), MOST_INTERFACES))
                    .map(i -> FIRST + i * ENTRY)
                    .filter(start -> found.getInt(start + STATE) == CONNECTED)
                    .mapToObj(start -> found.getByteArray(start, GUID))
                    .toList();
        } finally {
            windows.WlanFreeMemory(found);
        }
    }

    /** Of what an interface is connected to: the structure, or an error. */
    Reply connection(byte[] guid) {
        IntByReference size = new IntByReference();
        PointerByReference data = new PointerByReference();
        int error = windows.WlanQueryInterface(handle, guid, CURRENT_CONNECTION, null, size, data, null);
        if (error != 0) {
            return new Reply(error, new byte[0]);
        }
        try {
            return new Reply(0, data.getValue().getByteArray(0, size.getValue()));
        } finally {
            windows.WlanFreeMemory(data.getValue());
        }
    }

    /** Whether it now tells of what these sources have. */
    boolean notifies(int sources, WlanApi.Notified told) {
        return windows.WlanRegisterNotification(handle, sources, 1, told, null, null, null) == 0;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            windows.WlanCloseHandle(handle, null);
        }
    }

    record Reply(int error, byte[] structure) {}
}
