// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.network.NetworkSnapshot;
import org.postern.cli.console.Json;
import org.postern.cli.fakes.GatewaySelector;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.cli.network.Snapshots;
import org.postern.testing.MemorySettings;
import org.postern.testing.MovedNetwork;

final class SelectCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final MemorySettings settings = new MemorySettings(Samples.office());
    private final RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void saysWhichAndWhy() {
        assertEquals(0, run("--from", "ann@example.org"));

        assertEquals(
                "The office  office.example.org:587  (TLS, with login)",
                terminal.lines().get(0));
        assertEquals("  the gateway is 192.0.2.1", terminal.lines().get(1));
        assertTrue(terminal.lines().contains("  – the rule “train” says no: the gateway is 192.0.2.1"));
    }

    @Test
    void jsonHasReasonsAndCandidates() {
        run("--json", "--from", "ann@example.org");

        JsonObject json = terminal.json();
        assertEquals("office", json.get("profile").getAsString());
        assertEquals("rule", json.get("by").getAsString());
        assertEquals(1, json.getAsJsonArray("passedOver").size());
        assertEquals(
                587,
                json.getAsJsonArray("candidates")
                        .get(0)
                        .getAsJsonObject()
                        .get("port")
                        .getAsInt());
    }

    @Test
    void nobodyCarriesTheAuthor() {
        assertEquals(1, run("--from", "eve@example.com"));

        assertEquals("No outgoing server", terminal.lines().get(0));
    }

    @Test
    void settingsThatCannotBeReadAreAnotherFailure() {
        settings.withProblem("settings.json: line 3, column 4: This is not JSON.");

        assertEquals(78, run("--from", "eve@example.com"));
        assertEquals(0, run("--from", "ann@example.org"));
    }

    @Test
    void asksARecordedNetwork() throws IOException {
        Path recorded = Files.writeString(
                folder.resolve("train.json"), Json.pretty(Snapshots.fields(Samples.network("198.51.100.1"))));

        assertEquals(0, run("--from", "ann@example.org", "--network", recorded.toString()));

        assertEquals(
                "  if this were so, the gateway is 198.51.100.1",
                terminal.lines().get(1));
    }

    @Test
    void malformedNetworkIsOneSentenceWithThePlace() throws IOException {
        Path recorded =
                Files.writeString(folder.resolve("bad.json"), "{\"signals\": [\n  {\"name\": \"ssid\", \"value\"}]}");

        assertEquals(65, run("--from", "ann@example.org", "--network", recorded.toString()));

        assertEquals(1, terminal.err().lines().count());
        assertTrue(terminal.err().contains("bad.json” is no network snapshot: "), terminal.err());
        assertTrue(terminal.err().contains("line 2 column 28 path $.signals[0].value"), terminal.err());
    }

    @Test
    void incompleteSignalIsNamed() throws IOException {
        Path recorded = Files.writeString(folder.resolve("bad.json"), "{\"signals\": [{\"name\": \"ssid\"}]}");

        assertEquals(65, run("--from", "ann@example.org", "--network", recorded.toString()));

        assertTrue(terminal.err().endsWith("“value” is missing at $.signals[0]\n"), terminal.err());
    }

    @Test
    void endlessNetworkFileIsRefused() throws IOException {
        Path recorded = Files.writeString(folder.resolve("big.json"), " ".repeat(2 << 20));

        assertEquals(65, run("--from", "ann@example.org", "--network", recorded.toString()));
    }

    @Test
    void missingNetworkFileIsNamed() {
        assertEquals(
                66,
                run(
                        "--from",
                        "ann@example.org",
                        "--network",
                        folder.resolve("none.json").toString()));

        assertTrue(terminal.err().startsWith("postern select: There is no file “"), terminal.err());
    }

    @Test
    void wrongAddressIsOneSentence() {
        assertEquals(64, run("--from", "ann"));

        assertEquals(
                "postern select: --from: “ann” is not an e-mail address: it has no @."
                        + " See postern select --help.\n",
                terminal.err());
    }

    @Test
    void missingAuthorIsOneSentence() {
        assertEquals(64, run());

        assertEquals("postern select: This is missing: --from ADDRESS. See postern select --help.\n", terminal.err());
    }

    @Test
    void helpSaysWhatTheExitCodesMean() {
        assertEquals(0, run("--help"));

        assertTrue(terminal.out().startsWith("Usage: postern select "), terminal.out());
        assertTrue(terminal.out().contains("no profile carries mail by this author"), terminal.out());
    }

    private int run(String... arguments) {
        NetworkSnapshot here = Samples.network("192.0.2.1");
        return new SelectCommand(new GatewaySelector(List.of(Samples.office())), new MovedNetwork(here), settings)
                .run(List.of(arguments), terminal.terminal());
    }
}
