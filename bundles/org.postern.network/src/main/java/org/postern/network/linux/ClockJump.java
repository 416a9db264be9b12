// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;

/** Wakes when the clock was set, which waking from sleep does too (timerfd_create(2)). The timer itself never rings. */
final class ClockJump implements Waker {

    private static final int CLOCK_REALTIME = 0;
    private static final int ABSTIME = 1;
    private static final int CANCEL_ON_SET = 2;

    private final LibC libC;
    private final Descriptor descriptor;
    private final byte[] expirations = new byte[Long.BYTES];

    ClockJump(LibC libC) throws IOException {
        this.libC = libC;
        this.descriptor =
                new Descriptor(libC, libC.timerfd_create(CLOCK_REALTIME, Descriptor.FLAGS), "Watching the clock");
        Descriptor.check(arm(), "Watching the clock");
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    @Override
    public boolean drain() {
        descriptor.read(expirations);
        arm();
        return true;
    }

    private int arm() {
        int word = Native.LONG_SIZE;
        byte[] never = word == 8
                ? Descriptor.structure(32).putLong(16, Long.MAX_VALUE).array()
                : Descriptor.structure(16).putInt(8, Integer.MAX_VALUE).array();
        return libC.timerfd_settime(descriptor.number(), ABSTIME | CANCEL_ON_SET, never, Pointer.NULL);
    }
}
