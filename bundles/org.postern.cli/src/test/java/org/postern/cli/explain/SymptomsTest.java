// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

final class SymptomsTest {
    private static final Circumstances NOTHING = new Circumstances(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void bareReplyTellsNothingElse() {
        Symptom symptom = symptom("550 relay not permitted");

        assertEquals(Symptom.of(Reply.parse("550 relay not permitted")), symptom);
    }

    @Test
    void replyOfSeveralLinesIsOneReply() {
        assertEquals(
                List.of("first", "second"),
                symptom("550-5.7.1 first\n550 5.7.1 second")
                        .reply()
                        .orElseThrow()
                        .lines());
    }

    @Test
    void findsTheReplyThatAProgramQuotes() {
        assertEquals(
                "550 5.7.1 relay not permitted",
                words("An error occurred. The mail server responded:  550 5.7.1 relay not permitted"));
    }

    @Test
    void portIsNoReply() {
        assertEquals(
                "Connection to smtp.example.org:587 timed out", words("Connection to smtp.example.org:587 timed out"));
        assertEquals("Could not connect to port 465 (timeout)", words("Could not connect to port 465 (timeout)"));
    }

    @Test
    void replyThatBeginsWithAnAddressIsNotTakenForAMark() {
        assertEquals("<b@example.net>: Relay access denied", words("<b@example.net>: Relay access denied"));
    }

    @Test
    void commandBeforeTheReplyGivesThePhase() {
        Symptom symptom = symptom("""
                S: 220 mail.example.org ESMTP
                C: EHLO me
                S: 250-mail.example.org
                S: 250-SIZE 1000
                S: 250 STARTTLS
                C: STARTTLS
                S: 220 go
                C: EHLO me
                S: 250-mail.example.org
                S: 250 AUTH PLAIN
                C: MAIL FROM:<ann@example.org>
                S: 250 OK
                C: RCPT TO:<bob@example.net>
                S: 550 relay not permitted
                C: QUIT
                S: 221 bye
                """);

        assertEquals(Optional.of(Phase.RCPT), symptom.phase());
        assertEquals(Optional.of(ConnectionSecurity.STARTTLS), symptom.security());
        assertEquals(Optional.of(false), symptom.loggedIn());
        assertEquals(Set.of("AUTH PLAIN"), symptom.capabilities());
        assertEquals(Optional.of("bob@example.net"), symptom.recipient());
        assertEquals(Optional.of("ann@example.org"), symptom.author());
    }

    @Test
    void marksAreNotNeeded() {
        Symptom symptom = symptom("""
                220 mail.example.org ESMTP
                EHLO me
                250 mail.example.org
                AUTH LOGIN
                334 VXNlcm5hbWU6
                YW5u
                334 UGFzc3dvcmQ6
                c2VjcmV0
                235 2.7.0 ok
                MAIL FROM:<ann@example.org>
                553 5.7.1 not owned by user ann
                """);

        assertEquals(Optional.of(Phase.MAIL), symptom.phase());
        assertEquals(Optional.of(true), symptom.loggedIn());
    }

    @Test
    void readsTheArrowsOfSwaks() {
        Symptom symptom = symptom("""
                <-  220 mail ESMTP
                 -> EHLO me
                <-  250 mail
                 -> AUTH PLAIN AGFubgB4
                <** 535 5.7.8 authentication failed
                """);

        assertEquals(Optional.of(Phase.AUTH), symptom.phase());
        assertEquals(Optional.of(false), symptom.loggedIn());
        assertEquals(Optional.of("5.7.8"), symptom.reply().orElseThrow().enhancedCode());
    }

    @Test
    void pipelinedCommandsAreAnsweredInOrder() {
        Symptom symptom = symptom("""
                220 mail
                EHLO me
                250 mail
                MAIL FROM:<ann@example.org>
                RCPT TO:<bob@example.net>
                DATA
                250 ok
                550 5.1.1 no such user
                554 5.5.1 no valid recipients
                """);

        assertEquals(Optional.of(Phase.RCPT), symptom.phase());
        assertEquals("550 5.1.1 no such user", symptom.reply().orElseThrow().toString());
    }

    @Test
    void contentThatLooksLikeAReplyIsNone() {
        Symptom symptom = symptom("""
                DATA
                354 go ahead
                Subject: prices

                450 pounds each
                .
                554 5.7.1 looks like spam
                """);

        assertEquals(Optional.of(Phase.END_OF_DATA), symptom.phase());
        assertEquals("554 5.7.1 looks like spam", symptom.reply().orElseThrow().toString());
    }

    @Test
    void refusalAtTheDoorIsTheGreeting() {
        assertEquals(
                Optional.of(Phase.GREETING),
                symptom("S: 554 5.7.1 you are blocked\nC: QUIT\nS: 221 bye").phase());
    }

    @Test
    void whatThePersonSaysOutranksTheSession() {
        Circumstances said = new Circumstances(
                Optional.of(Phase.MAIL),
                Optional.of(25),
                Optional.of(ConnectionSecurity.TLS),
                Optional.of(true),
                Set.of(),
                Optional.of("google"),
                Optional.empty(),
                Optional.empty());

        Symptom symptom = Symptoms.of("MAIL FROM:<a@b.example>\n250 ok\nRCPT TO:<b@c.example>\n550 no", said)
                .orElseThrow();

        assertEquals(Optional.of(Phase.MAIL), symptom.phase());
        assertEquals(Optional.of(true), symptom.loggedIn());
        assertEquals(Optional.of("google"), symptom.provider());
    }

    @Test
    void sessionWithoutRefusalHasNoSymptom() {
        assertTrue(Symptoms.of("220 hello\nQUIT\n221 bye", NOTHING).isEmpty());
    }

    @Test
    void longInputIsReadInBoundedTime() {
        String line = "S: 550-" + "<a@b> : 4 ".repeat(100_000) + "\n";

        assertTrue(Symptoms.of(line.repeat(5) + "550 end", NOTHING).isPresent());
    }

    private static Symptom symptom(String text) {
        return Symptoms.of(text, NOTHING).orElseThrow();
    }

    private static String words(String text) {
        return symptom(text).reply().orElseThrow().toString();
    }
}
