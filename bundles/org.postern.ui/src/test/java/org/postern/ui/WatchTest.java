// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.network.NetworkSnapshot;
import org.postern.testing.MemoryNetworks;
import org.postern.testing.MemorySettings;
import org.postern.testing.MovedNetwork;

final class WatchTest {

    private final MemorySettings settings = new MemorySettings();
    private final MovedNetwork network = new MovedNetwork(NetworkSnapshot.OFFLINE);
    private final BlockingQueue<Situation> told = new LinkedBlockingQueue<>();
    private final Watch watch = new Watch(settings, network, new MemoryNetworks(), new FakeSelector());

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void leavesTheNetworkAloneUntilThereIsAServer() throws InterruptedException {
        watch.listen(told::add);

        assertTrue(next().unused());
        assertEquals(0, network.listeners());

        settings.put(Samples.profile("home"));

        assertFalse(next().unused());
        assertEquals(1, network.listeners());
    }

    @Test
    void tellsAChangeOfTheNetwork() throws InterruptedException {
        settings.put(Samples.profile("home"));
        watch.listen(told::add);
        assertTrue(next().network().offline());

        network.move(Samples.network());

        assertFalse(next().network().offline());
    }

    @Test
    void stopsWatchingWhenTheLastServerIsRemoved() throws InterruptedException {
        settings.put(Samples.profile("home"));
        watch.listen(told::add);
        next();

        settings.removeProfile("home");

        assertTrue(next().unused());
        assertEquals(0, network.listeners());
    }

    private Situation next() throws InterruptedException {
        return Objects.requireNonNull(told.poll(10, TimeUnit.SECONDS), "nothing was told");
    }
}
