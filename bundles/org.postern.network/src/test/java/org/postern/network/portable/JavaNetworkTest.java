// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.NetworkInterface;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.api.network.Signal;
import org.postern.network.system.Alarm;

class JavaNetworkTest {

    private final JavaNetwork network = new JavaNetwork();

    @Test
    void looksTheSameTwice() {
        assertEquals(network.look(), network.look());
    }

    @Test
    void everySignalIsOfAnInterfaceOfThisComputer() throws SocketException {
        for (Signal signal : network.look().signals()) {
            assertNotNull(NetworkInterface.getByName(signal.interfaceName().orElseThrow()));
        }
    }

    @Test
    @Timeout(10)
    void theTickIsNotWaitedForOnceStopped() {
        Alarm tick = network.alarm();
        tick.stop();

        tick.await();
    }
}
