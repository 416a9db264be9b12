// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postern.network.system.InterfaceKind;

@Timeout(60)
class NamesTest {

    private static final Scene WIFI =
            new Scene(List.of(new Link("wlp2s0", InterfaceKind.WIFI, true)), List.of(), List.of());
    private static final Scene NOWHERE = new Scene(List.of(), List.of(), List.of());

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final Path socket;
    private final Names names;

    NamesTest(@TempDir Path root) {
        this.socket = root.resolve("run/dbus/system_bus_socket");
        this.names = new Names(new SystemFiles(root), complaint -> events.add("complaint"));
    }

    @Test
    void asksNobodyWhereThereIsNoBus() {
        assertEquals(Optional.empty(), names.follow(() -> events.add("changed")));
    }

    @Test
    void complainsOfABusThatDoesNotAnswer() throws IOException, InterruptedException {
        Files.createDirectories(socket.getParent());
        Files.createFile(socket);

        try (NamesSession session = names.follow(() -> events.add("changed")).orElseThrow()) {
            assertEquals("complaint", events.poll(30, TimeUnit.SECONDS));
            assertEquals(List.of(), session.known());
        }
    }

    /** In OSGi the packages of dbus-java are imported optionally. */
    @Test
    void loadsWithoutTheLibrary() throws ClassNotFoundException {
        for (Class<?> type : List.of(Names.class, NamesSession.class, LinuxAlarm.class, LinuxNetwork.class)) {
            Class<?> alone = Class.forName(type.getName(), true, new WithoutDbus());

            assertTrue(alone.getDeclaredMethods().length > 0);
        }
    }

    @Test
    void followsTheWordsOfNetworkManager() throws IOException, InterruptedException {
        assumeTrue(PrivateBus.possible(), "dbus-daemon or python-dbusmock is not installed");
        try (PrivateBus bus = new PrivateBus(socket)) {
            NamesSession session = names.follow(() -> events.add("changed")).orElseThrow();
            await("connectivity full");

            bus.tell("connect");
            await("ssid Café");
            assertTrue(lines(WIFI).containsAll(List.of("bssid 02:00:00:00:00:aa", "wifiSecurity psk")));

            bus.tell("portal");
            await("connectivity portal");
            assertEquals(List.of("connectivity portal"), lines(NOWHERE));

            names.leave(session);
            assertEquals(List.of(), lines(WIFI));
        }
    }

    private void await(String line) throws InterruptedException {
        while (!lines(WIFI).contains(line)) {
            assertEquals("changed", events.poll(30, TimeUnit.SECONDS), "waiting for " + line);
        }
    }

    private List<String> lines(Scene scene) {
        return names.signals(scene).map(s -> s.name() + " " + s.value()).toList();
    }
}
