// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.send.Bounce;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.testing.MemorySettings;

final class ExplainCommandTest {
    private final List<Symptom> asked = new ArrayList<>();
    private final Diagnostician diagnostician = (symptom, locale) -> {
        asked.add(symptom);
        return Samples.relayDenied();
    };
    private Optional<Bounce> bounce = Optional.empty();
    private RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void explainsInOrderForAPerson() {
        assertEquals(0, run("550", "relay", "not", "permitted"));

        assertEquals("""
                The server does not take mail from this network.

                  It belongs to another provider.

                What you can do
                  1. Use the server’s port 465 with a login.
                  2. Use another server.

                What Postern offers
                  1. Send through Office

                For your administrator
                  The relay refused RCPT.

                Who got the message
                  Nobody got the message.

                The server’s own words
                  550 relay not permitted
                """, terminal.out());
    }

    @Test
    void jsonNamesCauseAndRemedies() {
        run("--json", "550 relay not permitted");

        assertEquals("relay-denied", terminal.json().get("cause").getAsString());
        assertEquals("user", terminal.json().get("whoActs").getAsString());
        assertEquals("[\"switch-profile\"]", terminal.json().get("remedies").toString());
    }

    @Test
    void passesOnWhatIsKnownBesides() {
        run("--stage", "rcpt", "--port", "25", "--tls", "none", "--logged-in", "false", "--provider", "gmx", "550 no");

        Symptom symptom = asked.get(0);
        assertEquals(Optional.of(Phase.RCPT), symptom.phase());
        assertEquals(Optional.of(25), symptom.port());
        assertEquals(Optional.of(ConnectionSecurity.NONE), symptom.security());
        assertEquals(Optional.of(false), symptom.loggedIn());
        assertEquals(Optional.of("gmx"), symptom.provider());
    }

    @Test
    void readsASessionFromStandardInput() {
        terminal = RecordedTerminal.typing("C: RCPT TO:<b@example.net>\nS: 550 relay not permitted\n");

        assertEquals(0, run("-"));

        assertEquals(Optional.of(Phase.RCPT), asked.get(0).phase());
    }

    @Test
    void nothingToExplainIsOneSentence() {
        assertEquals(65, run());

        assertEquals(
                "postern explain: There is nothing to explain: give the server’s words, or the whole session.\n",
                terminal.err());
    }

    @Test
    void unknownStageNamesTheKnownOnes() {
        assertEquals(64, run("--stage", "rctp", "550 no"));

        assertTrue(terminal.err().contains("connect, ehlo, starttls, auth, mail, rcpt, data, eod"), terminal.err());
    }

    @Test
    void jsonLinesComeOutInOrder() {
        terminal = RecordedTerminal.typing("""
                {"id": "a", "reply": "550 relay not permitted", "stage": "rcpt", "port": 25, "tls": "starttls", "authenticated": true, "capabilities": ["SIZE"], "profile": "office", "network": "Hotel", "extra": {}}

                {"id": "b", "reply": "Connection refused", "stage": "connect"}
                {"id": 3, "reply": "535 no", "stage": null}
                """);

        assertEquals(0, run("--jsonl"));

        assertEquals(
                "{\"id\":\"a\",\"cause\":\"relay-denied\",\"confidence\":0.9,\"detail\":null,\"retry\":false,\"whoActs\":\"user\",\"remedies\":[\"switch-profile\"]}",
                terminal.lines().get(0));
        assertEquals(3, terminal.lines().size());
        assertTrue(terminal.lines().get(2).startsWith("{\"id\":3,"), terminal.out());
        assertEquals(Optional.of(Samples.office()), asked.get(0).profile());
        assertEquals(Optional.of("Hotel"), asked.get(0).network());
        assertEquals(Optional.of(true), asked.get(0).loggedIn());
        assertEquals(Optional.of(Phase.CONNECT), asked.get(1).phase());
        assertEquals(Optional.empty(), asked.get(2).phase());
    }

    @Test
    void malformedLineIsNamedAfterThoseBeforeIt() {
        terminal = RecordedTerminal.typing("{\"id\":\"a\",\"reply\":\"550 no\"}\n{\"id\":\"b\"}\n");

        assertEquals(65, run("--jsonl"));

        assertEquals(1, terminal.lines().size());
        assertEquals("postern explain: line 2: “reply” is missing\n", terminal.err());
    }

    @Test
    void lineThatIsNoJsonIsOneSentence() {
        terminal = RecordedTerminal.typing("550 relay not permitted\n");

        assertEquals(65, run("--jsonl"));

        assertTrue(terminal.err().startsWith("postern explain: line 1: "), terminal.err());
        assertEquals(1, terminal.err().lines().count());
    }

    @Test
    void explainsABounceRecipientByRecipient() {
        bounce = Optional.of(twoFailures());

        assertEquals(0, run("-"));

        String out = terminal.out().replaceAll("\\s+", " ");
        assertTrue(out.startsWith("Your outgoing server had taken the message; then mx.example.org could not"), out);
        assertTrue(out.contains("has not delivered it to carol@example.net yet and goes on trying."), out);
        assertEquals(
                List.of(Optional.of("bob@example.net"), Optional.of("carol@example.net")),
                asked.stream().map(Symptom::recipient).toList());
    }

    @Test
    void bounceIsOneObjectForPrograms() {
        bounce = Optional.of(twoFailures());

        assertEquals(0, run("-", "--json"));

        assertEquals("mx.example.org", terminal.json().get("reporter").getAsString());
        assertEquals(2, terminal.json().get("recipients").getAsJsonArray().size());
    }

    private static Bounce twoFailures() {
        return new Bounce(
                Optional.of("mx.example.org"),
                List.of(
                        new Bounce.Failure("bob@example.net", false, Reply.parse("554 5.7.1 Relay access denied")),
                        new Bounce.Failure("carol@example.net", true, Reply.parse("450 4.4.1 no answer"))));
    }

    private int run(String... arguments) {
        return new ExplainCommand(diagnostician, new MemorySettings(Samples.office()), mail -> bounce)
                .run(List.of(arguments), terminal.terminal());
    }
}
