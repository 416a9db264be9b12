// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks.Success;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.testing.MemoryNetworks;
import org.postern.testing.MovedNetwork;

final class NetworksCommandTest {
    private static final NetworkSnapshot HOME = behind("00:1a:2b:3c:4d:5e");
    private static final NetworkSnapshot NEW_ROUTER = behind("00:1a:2b:3c:4d:5f");

    private final MemoryNetworks networks = new MemoryNetworks();
    private final MovedNetwork monitor = new MovedNetwork(HOME);
    private final RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void saysHowANetworkBecomesKnown() {
        assertEquals(0, run());

        assertTrue(terminal.out().startsWith("This network is not known yet."), terminal.out());
    }

    @Test
    void listsWhatItKnowsAndWhereThisIs() {
        KnownNetwork home = networks.remember(HOME, "Home");
        networks.worked(home.id(), new Success("isp", Set.of("Corp"), Instant.parse("2026-03-01T12:00:00Z")));

        assertEquals(0, run());

        assertEquals("Home  00000001  here", terminal.lines().get(0));
        assertEquals(
                "  ethernet  00:1a:2b:3c:4d:5e  192.168.1.0/24  lan",
                terminal.lines().get(1));
        assertTrue(terminal.lines().get(2).startsWith("  isp worked with the VPN Corp, last on "), terminal.out());
        assertEquals("This is the network “Home”.", terminal.lines().get(4));
    }

    @Test
    void namesTheNetworkOfNow() {
        assertEquals(0, run("rename", "here", "Home"));

        assertEquals(List.of("The network is called “Home” now."), terminal.lines());
        assertEquals(Optional.of("Home"), networks.recognise(HOME).same().map(KnownNetwork::name));
    }

    @Test
    void joinsANetworkThatLooksLikeAnother() {
        networks.remember(HOME, "Home");
        monitor.move(NEW_ROUTER);

        assertEquals(0, run("confirm"));

        assertEquals(1, networks.all().size());
        assertEquals(Optional.of("Home"), networks.recognise(NEW_ROUTER).same().map(KnownNetwork::name));
    }

    @Test
    void keepsApartWhatAPersonSaysIsAnother() {
        networks.remember(HOME, "Home");
        monitor.move(NEW_ROUTER);

        assertEquals(0, run("deny"));

        assertEquals(2, networks.all().size());
        assertEquals(Optional.empty(), networks.recognise(NEW_ROUTER).resembled());
    }

    @Test
    void forgets() {
        networks.remember(HOME, "Home");

        assertEquals(0, run("forget", "home"));

        assertEquals(List.of(), networks.all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forget Hotel     | 65 | postern networks forget: There is no known network “Hotel”. “postern networks” lists them.",
                "rename Hotel Inn | 65 | postern networks rename: There is no known network “Hotel”. “postern networks” lists them.",
                "confirm Home     | 65 | postern networks confirm: “Home” does not look like another known network.",
                "deny Home        | 65 | postern networks deny: “Home” does not look like another known network.",
                "rename Home      | 64 | postern networks rename: This is missing: NAME. See postern networks rename --help.",
                "lst              | 64 | postern networks: “lst” means nothing here. See postern networks --help."
            })
    void answersBadInputWithASentence(String arguments, int code, String sentence) {
        networks.remember(HOME, "Home");

        assertEquals(code, run(arguments.split(" ")));

        assertEquals(sentence + "\n", terminal.err());
    }

    @Test
    void refusesANameThatIsNone() {
        networks.remember(HOME, "Home");

        assertEquals(78, run("rename", "Home", "\u202e"));

        assertTrue(terminal.err().contains("characters that can be seen"), terminal.err());
    }

    @Test
    void cannotNameWhereThereIsNoNetwork() {
        monitor.move(NetworkSnapshot.OFFLINE);

        assertEquals(75, run("rename", "here", "Home"));
    }

    @Test
    void saysWhatCannotBeRead() {
        networks.problem("networks, line 2: it is wrong.");

        assertEquals(0, run());

        assertEquals("networks, line 2: it is wrong.\n", terminal.err());
    }

    @Test
    void exportsAsJsonAndReplacesNoFile(@TempDir Path folder) throws IOException {
        networks.remember(HOME, "Home");
        Path file = folder.resolve("networks.json");

        assertEquals(0, run("export", file.toString()));
        assertEquals(73, run("export", file.toString()));

        JsonObject exported = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        JsonObject home = exported.getAsJsonArray("networks").get(0).getAsJsonObject();
        assertEquals("Home", home.get("name").getAsString());
        assertEquals(
                "00:1a:2b:3c:4d:5e",
                home.getAsJsonArray("fingerprints")
                        .get(0)
                        .getAsJsonObject()
                        .get("gatewayMac")
                        .getAsString());
        assertEquals("Home", exported.getAsJsonObject("here").get("name").getAsString());
    }

    @ParameterizedTest
    @CsvSource({"''", "rename", "forget", "confirm", "deny", "export"})
    void answersHelp(String verb) {
        assertEquals(0, run((verb + " --help").strip().split(" ")));

        assertTrue(terminal.out().contains(("postern networks " + verb).strip()), terminal.out());
    }

    private int run(String... arguments) {
        return new NetworksCommand(networks, monitor).run(List.of(arguments), terminal.terminal());
    }

    private static NetworkSnapshot behind(String mac) {
        return new NetworkSnapshot(List.of(
                signal(SignalName.INTERFACE, "ethernet"),
                signal(SignalName.ADDRESS, "192.168.1.20/24"),
                signal(SignalName.GATEWAY, "192.168.1.1"),
                signal(SignalName.GATEWAY_MAC, mac),
                signal(SignalName.DNS_DOMAIN, "lan")));
    }

    private static Signal signal(SignalName name, String value) {
        return new Signal(name, value, Optional.of("eth0"), "test", true);
    }
}
