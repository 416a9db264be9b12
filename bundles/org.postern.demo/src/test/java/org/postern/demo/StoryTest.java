// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.command.Terminal;

final class StoryTest {
    private final ScriptedNetwork network = new ScriptedNetwork();
    private final Servers servers;
    private final FakePostern postern;

    StoryTest() throws GeneralSecurityException, IOException {
        servers = new Servers(network);
        postern = new FakePostern(network);
        servers.introduce(postern.parts());
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void goodPosternLeavesNothingMissing() {
        assertEquals(List.of(), missing());
    }

    @Test
    void servedByTheRelayEverywhereIsNotedThreeTimes() {
        postern.deaf();

        List<String> missing = missing();

        assertTrue(missing.contains("missing.office.rule"), missing.toString());
        assertTrue(missing.contains("missing.office.before"), missing.toString());
        assertTrue(missing.contains("missing.hotel.pin"), missing.toString());
        assertFalse(missing.contains("missing.home.accepted"), missing.toString());
    }

    @Test
    void withoutDiagnosisThereIsNoExplanationAndNoRemedy() {
        postern.mute();

        assertEquals(
                List.of("missing.hotel.explained", "missing.hotel.remedy", "missing.hotel.mended", "missing.once"),
                missing());
    }

    @Test
    void nothingPlayedIsNoticed() {
        assertEquals(
                List.of("missing.chapters", "missing.once"),
                new Proof(servers.relay(), servers.company()).missing(List.of()));
    }

    @Test
    void narratorShowsTheRefusalInItsOwnWordsAndEveryMessageId() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Narrator narrator = new Narrator(new Page(terminal(out)));

        List<Chapter> chapters = tell(narrator);

        String told = out.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("550 relay not permitted"), told);
        assertTrue(told.contains("Ann clicks [ Send through Example Corp ]"), told);
        chapters.forEach(chapter -> assertTrue(told.contains(chapter.messageId() + " for bob@example.net"), told));
        assertTrue(told.lines().allMatch(line -> line.length() <= 88), told);
        assertFalse(told.contains("\u001b"), told);
    }

    @Test
    void minutesAreOneJsonObject() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        tell(new Minutes(terminal(out).out()));

        JsonObject record =
                JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
        JsonObject hotel = record.getAsJsonArray("chapters").get(2).getAsJsonObject();
        assertTrue(record.get("ok").getAsBoolean());
        assertEquals(
                "550 relay not permitted",
                hotel.getAsJsonObject("sent").get("refusal").getAsString());
        assertEquals("company", hotel.getAsJsonObject("mended").get("profile").getAsString());
        assertEquals(
                2, record.getAsJsonObject("received").getAsJsonArray("company").size());
    }

    private List<String> missing() {
        return new Proof(servers.relay(), servers.company()).missing(play());
    }

    private List<Chapter> play() {
        return new Story(postern.parts(), network, servers.relay()).play(chapter -> {});
    }

    private List<Chapter> tell(Telling telling) {
        telling.opening(servers);
        List<Chapter> chapters = new Story(postern.parts(), network, servers.relay()).play(telling::chapter);
        telling.ending(servers, new Proof(servers.relay(), servers.company()).missing(chapters));
        return chapters;
    }

    private static Terminal terminal(ByteArrayOutputStream out) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Terminal(System.in, stream, stream, false);
    }
}
