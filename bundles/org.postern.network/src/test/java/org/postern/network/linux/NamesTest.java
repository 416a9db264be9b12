// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private Duration now = Duration.ofHours(1);
    private final Path socket;
    private final Names names;

    NamesTest(@TempDir Path root) {
        this.socket = root.resolve("run/dbus/system_bus_socket");
        this.names = new Names(new SystemFiles(root), complaint -> events.add("complaint"), () -> now.toNanos());
    }

    @Test
    void asksNobodyWhereThereIsNoBus() {
        assertEquals(Optional.empty(), follow());
        assertEquals(Duration.ZERO, names.patience());
    }

    @Test
    void complainsOfABusThatDoesNotAnswer() throws IOException, InterruptedException {
        Files.createDirectories(socket.getParent());
        Files.createFile(socket);

        try (NamesSession session = follow().orElseThrow()) {
            assertEquals("complaint", events.poll(30, TimeUnit.SECONDS));
            assertEquals("answered", events.poll(30, TimeUnit.SECONDS));
            assertEquals(Duration.ZERO, names.patience());
            assertEquals(List.of("silent NetworkManager"), lines(NOWHERE));
        }
    }

    @Test
    void waitsSoLongAndNotLongerForABusThatSaysNothing() throws IOException {
        Files.createDirectories(socket.getParent());
        try (ServerSocketChannel mute = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            mute.bind(UnixDomainSocketAddress.of(socket));
            Duration before = names.patience();
            NamesSession session = follow().orElseThrow();
            now = now.plusMillis(250);
            Duration meanwhile = names.patience();
            List<String> yet = lines(NOWHERE);
            now = now.plus(Names.MOST);

            assertEquals(List.of(Names.MOST, Names.MOST.minusMillis(250)), List.of(before, meanwhile));
            assertEquals(List.of(), yet);
            assertEquals(Duration.ZERO, names.patience());
            assertEquals(List.of("silent NetworkManager"), lines(NOWHERE));
            names.leave(session);
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
            NamesSession session = follow().orElseThrow();
            assertEquals("answered", events.poll(30, TimeUnit.SECONDS));
            assertEquals(Duration.ZERO, names.patience());
            assertEquals(List.of("connectivity full"), lines(NOWHERE));

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

    private Optional<NamesSession> follow() {
        return names.follow(() -> events.add("changed"), () -> events.add("answered"));
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
