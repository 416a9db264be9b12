// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.api.network.NetworkSnapshot;
import org.postern.cli.fakes.GatewaySelector;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.testing.MemoryNetworks;
import org.postern.testing.MemorySettings;
import org.postern.testing.MovedNetwork;

final class WatchCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final MemoryNetworks networks = new MemoryNetworks();
    private final MovedNetwork monitor = new MovedNetwork(Samples.network("192.0.2.1"));

    @Test
    void writesOneLineForEachNetworkUntilInputEnds() {
        RecordedTerminal terminal = RecordedTerminal.reading(moving("192.0.2.2", "192.0.2.3"));

        assertEquals(0, command().run(List.of("--json"), terminal.terminal()));

        assertEquals(
                List.of("the gateway is 192.0.2.1", "the gateway is 192.0.2.2", "the gateway is 192.0.2.3"),
                terminal.lines().stream().map(WatchCommandTest::reason).toList());
        assertEquals(0, monitor.listeners());
    }

    @Test
    void tellsPeopleTheTimeTheNetworkAndTheChoice() {
        RecordedTerminal terminal = RecordedTerminal.silent();

        command().run(List.of(), terminal.terminal());

        assertTrue(terminal.lines().contains("03:04:05"), terminal.out());
        assertTrue(terminal.lines().contains("Mail from ann@example.org:"), terminal.out());
        assertTrue(terminal.lines().contains("  the gateway is 192.0.2.1"), terminal.out());
    }

    @Test
    void tellsAnotherNetworkFromADetail() {
        NetworkSnapshot home = Samples.network("192.0.2.1");
        NetworkSnapshot later = new NetworkSnapshot(home.signals().subList(0, 2));
        RecordedTerminal terminal = RecordedTerminal.reading(visiting(later, Samples.network("192.0.2.2")));

        command().run(List.of("--json"), terminal.terminal());

        assertEquals(
                List.of("first", "detail", "network"),
                terminal.lines().stream()
                        .map(line -> JsonParser.parseString(line)
                                .getAsJsonObject()
                                .get("change")
                                .getAsString())
                        .toList());
    }

    private WatchCommand command() {
        return new WatchCommand(
                monitor,
                networks,
                new GatewaySelector(List.of(Samples.office())),
                new MemorySettings(Samples.office()),
                CLOCK);
    }

    /** Moves to the next network each time it is read, then ends. */
    private InputStream moving(String... gateways) {
        return visiting(Stream.of(gateways).map(Samples::network).toArray(NetworkSnapshot[]::new));
    }

    private InputStream visiting(NetworkSnapshot... networksInTurn) {
        Deque<NetworkSnapshot> next = new ArrayDeque<>(List.of(networksInTurn));
        return new InputStream() {
            @Override
            public long skip(long octets) throws IOException {
                throw new IOException("Illegal seek"); // as a pipe does
            }

            @Override
            public int read() {
                if (next.isEmpty()) {
                    return -1;
                }
                monitor.move(next.remove());
                return '\n';
            }
        };
    }

    private static String reason(String line) {
        return JsonParser.parseString(line)
                .getAsJsonObject()
                .getAsJsonArray("selections")
                .get(0)
                .getAsJsonObject()
                .get("reason")
                .getAsString();
    }
}
