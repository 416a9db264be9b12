// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.EmailAddress;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.ScriptedServer;

class FlightTest {

    private static final EmailAddress OTHER = EmailAddress.of("other@example.net");

    private static final String HELLO = """
            S: 220 mx ready
            C: EHLO [127.0.0.1]
            S: 250-mx\\r\\n250 PIPELINING
            """;

    private static final String TO_TWO = HELLO + """
            C: MAIL FROM:<me@example.org>
            C: RCPT TO:<you@example.net>
            C: RCPT TO:<other@example.net>
            C: DATA
            """;

    private static final String LEAVE = """
            C: QUIT
            S: 221 bye
            """;

    @Test
    void everythingUpToTheTextIsSaidBeforeAReplyComes() throws IOException {
        Attempt attempt = toTwo(TO_TWO + """
                S: 250 sender ok
                S: 250 you ok
                S: 250 other ok
                S: 354 go
                TEXT
                S: 250 queued
                """ + LEAVE);

        assertEquals(new Outcome.Accepted(Reply.parse("250 queued")), attempt.outcome());
        assertEquals(
                List.of("250 sender ok", "250 you ok", "250 other ok", "354 go"),
                attempt.steps().stream()
                        .filter(step -> step.phase().compareTo(Phase.MAIL) >= 0)
                        .flatMap(step -> step.reply().stream())
                        .map(Reply::toString)
                        .limit(4)
                        .toList());
    }

    @Test
    void replyBelongsToTheRecipientInItsPlace() throws IOException {
        Attempt attempt = toTwo(TO_TWO + """
                S: 250 ok
                S: 550 5.1.1 no such user
                S: 250 ok
                S: 354 go
                TEXT
                S: 250 queued
                """ + LEAVE);

        assertEquals(
                new Outcome.PartlyAccepted(
                        Reply.parse("250 queued"),
                        List.of(OTHER),
                        Map.of(Bench.YOU, Reply.parse("550 5.1.1 no such user"))),
                attempt.outcome());
    }

    @Test
    void refusedSenderIsTheOutcomeWhateverTheServerSaysOfTheRest() throws IOException {
        Attempt attempt = toTwo(TO_TWO + """
                S: 550 5.7.1 not you
                S: 503 no sender
                S: 503 no sender
                S: 503 no recipients
                """ + LEAVE);

        assertEquals(
                new Outcome.Refused(Phase.MAIL, Reply.parse("550 5.7.1 not you"), Optional.empty()), attempt.outcome());
        assertEquals("QUIT 221 bye", last(attempt));
    }

    @Test
    void dataTakenForNobodyIsEndedByADotAlone() throws IOException {
        Attempt attempt = toTwo(TO_TWO + """
                S: 250 ok
                S: 550 no such user
                S: 551 nor this one
                S: 354 go
                C: .
                S: 554 nobody to send it to
                """ + LEAVE);

        assertEquals(
                new Outcome.Refused(Phase.RCPT, Reply.parse("550 no such user"), Optional.of(Bench.YOU)),
                attempt.outcome());
        assertEquals("QUIT 221 bye", last(attempt));
    }

    @Test
    void serverThatClosesBetweenTheRepliesHasRefused() throws IOException {
        Attempt attempt = toTwo(TO_TWO + """
                S: 250 ok
                S: 421 4.3.2 shutting down
                DROP
                """);

        assertEquals(
                new Outcome.Refused(Phase.RCPT, Reply.parse("421 4.3.2 shutting down"), Optional.empty()),
                attempt.outcome());
    }

    @Test
    void connectionLostBetweenTheRepliesBrokeWhereTheNextWasDue() throws IOException {
        Attempt attempt = toTwo(TO_TWO + "S: 250 ok\nDROP");

        Outcome.Broken broken = assertInstanceOf(Outcome.Broken.class, attempt.outcome());
        assertEquals(Breakage.LOST, broken.breakage());
        assertEquals(Phase.RCPT, broken.phase());
    }

    @Test
    void noMoreThanAHundredCommandsAreUnanswered() throws IOException {
        EmailAddress[] many = IntStream.range(0, 150)
                .mapToObj(i -> EmailAddress.of("you" + i + "@example.net"))
                .toArray(EmailAddress[]::new);
        String first = "C: MAIL FROM:<me@example.org>\n" + "C: RCPT TO:<you*\n".repeat(99) + "S: 250 ok\n".repeat(100);
        String second = "C: RCPT TO:<you*\n".repeat(51) + "C: DATA\n" + "S: 250 ok\n".repeat(51)
                + "S: 354 go\nTEXT\nS: 250 queued\n";

        assertInstanceOf(
                Outcome.Accepted.class, to(HELLO + first + second + LEAVE, many).outcome());
    }

    private static Attempt toTwo(String script) throws IOException {
        return to(script, Bench.YOU, OTHER);
    }

    private static Attempt to(String script, EmailAddress... recipients) throws IOException {
        try (ScriptedServer server = new ScriptedServer(script)) {
            return Bench.submission().submit(Bench.message(recipients), Bench.open(server.port()), StepListener.NONE);
        }
    }

    private static String last(Attempt attempt) {
        Step last = attempt.steps().get(attempt.steps().size() - 1);
        return last.said() + " " + last.reply().orElseThrow();
    }
}
