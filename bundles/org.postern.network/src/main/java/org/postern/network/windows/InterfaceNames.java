// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import java.util.function.Supplier;

/** The names that Java gives interfaces in its own way. */
final class InterfaceNames {

    private final Supplier<IpHelper> helper;

    InterfaceNames() {
        this(() -> Native.load("iphlpapi", IpHelper.class));
    }

    /** @param helper loads it, and throws LinkageError if it cannot */
    InterfaceNames(Supplier<IpHelper> helper) {
        this.helper = helper;
    }

    /** Of the interface with that index. */
    static Optional<String> ofIndex(int index) {
        try {
            return Optional.ofNullable(NetworkInterface.getByIndex(index)).map(NetworkInterface::getName);
        } catch (SocketException e) {
            return Optional.empty(); // it has just gone
        }
    }

    /** Of the interface with that GUID. */
    Optional<String> ofGuid(byte[] guid) {
        LongByReference luid = new LongByReference();
        IntByReference index = new IntByReference();
        try {
            IpHelper windows = helper.get();
            boolean found = windows.ConvertInterfaceGuidToLuid(guid, luid) == 0
                    && windows.ConvertInterfaceLuidToIndex(luid, index) == 0;
            return found ? ofIndex(index.getValue()) : Optional.empty();
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }
}
