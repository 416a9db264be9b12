// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.windows;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Hands out handles and calls back when the test says so; knows one interface. */
@NonNullByDefault({})
final class FakeIpHelper implements IpHelper {

    static final byte[] GUID = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    final List<Changed> told = new ArrayList<>();
    final List<Pointer> open = new ArrayList<>();
    int accepted = Integer.MAX_VALUE;
    /** As Windows has them since 10, version 2004. */
    boolean withHints = true;

    int level;
    int cost;

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
    public int NotifyUnicastIpAddressChange(int family, Changed t, Pointer c, byte initial, PointerByReference handle) {
        return begin(t, handle);
    }

    @Override
    public int NotifyRouteChange2(int family, Changed t, Pointer c, byte initial, PointerByReference handle) {
        return begin(t, handle);
    }

    @Override
    public int NotifyNetworkConnectivityHintChange(Hinted t, Pointer c, byte initial, PointerByReference handle) {
        needsHints();
        return begin((context, row, type) -> t.hinted(context), handle);
    }

    @Override
    public int GetNetworkConnectivityHint(byte[] hint) {
        needsHints();
        ByteBuffer.wrap(hint).order(ByteOrder.nativeOrder()).putInt(level).putInt(cost);
        return 0;
    }

    private void needsHints() {
        if (!withHints) {
            throw new UnsatisfiedLinkError("no such function");
        }
    }

    @Override
    public int ConvertInterfaceGuidToLuid(byte[] guid, LongByReference luid) {
        luid.setValue(71L << 48);
        return Arrays.equals(guid, GUID) ? 0 : 87;
    }

    /** The first, which any computer has. */
    @Override
    public int ConvertInterfaceLuidToIndex(LongByReference luid, IntByReference index) {
        index.setValue(1);
        return luid.getValue() == 71L << 48 ? 0 : 87;
    }

    @Override
    public int CancelMibChangeNotify2(Pointer handle) {
        open.remove(handle);
        return 0;
    }
}
