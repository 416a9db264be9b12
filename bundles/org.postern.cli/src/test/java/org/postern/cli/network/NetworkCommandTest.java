// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Subscription;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Signals;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.testing.MemoryNetworks;
import org.postern.testing.MovedNetwork;

final class NetworkCommandTest {
    private Signals signals = Signals.NONE;
    private final RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void showsThePrimaryNetworkFirst() {
        run(Samples.network("192.0.2.1"));

        assertEquals(
                "eth0  ethernet  (primary: mail leaves here)", terminal.lines().get(0));
        assertTrue(terminal.lines().get(1).matches("  gateway +192.0.2.1 +/proc/net/route"), terminal.out());
        assertEquals("This computer", terminal.lines().get(2));
        assertTrue(terminal.lines().get(3).endsWith("/etc/resolv.conf, cannot be imitated"), terminal.out());
    }

    @Test
    void saysThatThereIsNone() {
        run(NetworkSnapshot.OFFLINE);

        assertEquals(List.of("This computer is on no network."), terminal.lines());
    }

    @Test
    void showsAHostileNetworkNameEscaped() {
        run(new NetworkSnapshot(
                List.of(new Signal(SignalName.SSID, "caf\u001b[2Jé", Optional.of("wlan0"), "nl80211", true))));

        assertTrue(terminal.out().contains("caf\\u001B[2Jé"), terminal.out());
    }

    @Test
    void jsonHasEverySignalWithItsSource() {
        run(Samples.network("192.0.2.1"), "--json");

        JsonObject gateway = terminal.json().getAsJsonArray("signals").get(1).getAsJsonObject();
        assertEquals("eth0", terminal.json().get("primaryInterface").getAsString());
        assertEquals(
                "{\"name\":\"gateway\",\"value\":\"192.0.2.1\",\"interface\":\"eth0\",\"source\":\"/proc/net/route\",\"imitable\":true}",
                gateway.toString());
    }

    @Test
    void jsonReadsBackAsTheSameSnapshot() {
        run(Samples.network("192.0.2.1"), "--json");

        assertEquals(Samples.network("192.0.2.1"), Snapshots.read(new StringReader(terminal.out())));
    }

    @Test
    void namesASignalThatFailed() {
        signals = new FailedSignal("the signal org.example.dock of org.example failed");

        run(NetworkSnapshot.OFFLINE);
        String said = terminal.out();
        run(NetworkSnapshot.OFFLINE, "--json");

        assertTrue(said.contains("Left out: the signal org.example.dock of org.example failed."), said);
        assertTrue(terminal.out().contains("\"failed\""), terminal.out());
    }

    /** One that says nothing but why. */
    private record FailedSignal(String reason) implements Signals {

        @Override
        public List<Signal> observe() {
            return List.of();
        }

        @Override
        public Subscription follow(Runnable changed) {
            return () -> {};
        }

        @Override
        public Optional<String> failure(SignalName name) {
            return Optional.of(reason);
        }

        @Override
        public List<String> failures() {
            return List.of(reason);
        }
    }

    private void run(NetworkSnapshot snapshot, String... arguments) {
        assertEquals(
                0,
                new NetworkCommand(new MovedNetwork(snapshot), new MemoryNetworks(), signals)
                        .run(List.of(arguments), terminal.terminal()));
    }
}
