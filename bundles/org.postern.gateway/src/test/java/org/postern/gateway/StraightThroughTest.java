// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.delivery.Postman;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.FakePostman;
import org.postern.testing.FakeReader;

class StraightThroughTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@corp.example");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    private static final Reply QUEUED = new Reply(250, Optional.of("2.0.0"), List.of("queued as 7"));
    private static final Reply DENIED = new Reply(550, Optional.empty(), List.of("relay not permitted"));
    private static final Outcome TAKEN = new Outcome.Accepted(QUEUED);
    private static final Outcome REFUSED = new Outcome.Refused(Phase.RCPT, DENIED, Optional.of(BOB));

    private final Path folder;

    private final Trace trace = new Trace("0123", Clock.systemUTC());

    StraightThroughTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private StraightThrough with(Postman postman) {
        return new StraightThrough(
                postman, new FakeReader(), new Ledger(folder.resolve("ledger"), Clock.systemUTC()), trace);
    }

    @Test
    void saysWhichServerTookIt() {
        Answer answer = with(ending(TAKEN)).send(mail("Minutes"));

        assertEquals("250 2.0.0 taken by Office: 250 2.0.0 queued as 7", answer.wire());
    }

    @Test
    void passesTheRefusalOnAndExplainsIt() {
        Answer answer = with(ending(REFUSED)).send(mail("Minutes"));

        assertEquals(550, answer.code());
        assertEquals("relay not permitted", answer.lines().get(0));
        assertTrue(answer.lines().get(1).startsWith("Postern: The server does not take mail from this network."));
    }

    @Test
    void refusesForNowWhatBrokeBeforeTheDot() {
        Outcome broken = new Outcome.Broken(Phase.CONNECT, Breakage.TIMEOUT, "No answer.");

        assertEquals(451, with(ending(broken)).send(mail("Minutes")).code());
    }

    @Test
    void neverRefusesWhatMayHaveBeenDelivered() {
        Answer answer = with(ending(new Outcome.Uncertain("Silence."))).send(mail("Minutes"));

        assertEquals(250, answer.code());
        assertTrue(answer.wire().contains("kept by Postern, delivery uncertain"));
    }

    @Test
    void answersTheSameAgainWithoutASecondSend() {
        FakePostman postman = ending(TAKEN);

        with(postman).send(mail("Minutes"));
        Answer again = with(postman).send(mail("Minutes"));

        assertEquals(1, postman.sent().size());
        assertTrue(again.wire().contains("sent before, not sent again"));
        assertEquals(250, again.code());
    }

    @Test
    void neverSendsAgainWhatMayHaveBeenDelivered() {
        FakePostman postman = ending(new Outcome.Uncertain("Silence."));

        with(postman).send(mail("Minutes"));
        postman.endsWith(TAKEN);
        Answer again = with(postman).send(mail("Minutes"));

        assertEquals(1, postman.sent().size());
        assertTrue(again.wire().contains("delivery uncertain"));
    }

    @Test
    void neverRefusesWhatTheOutboxKeeps() {
        FakePostman postman = new FakePostman(Optional.empty());
        postman.keeps("7");

        assertTrue(with(postman).send(mail("Minutes")).wire().contains("delivery uncertain"));
    }

    @Test
    void sendsAgainWhatWasRefused() {
        FakePostman postman = ending(REFUSED);

        with(postman).send(mail("Minutes"));
        postman.endsWith(TAKEN);

        assertEquals(250, with(postman).send(mail("Minutes")).code());
        assertEquals(2, postman.sent().size());
    }

    @Test
    void namesWhomAServerLeftOutAndWhereTheMessageIsForThem() {
        FakePostman postman = ending(new Outcome.PartlyAccepted(QUEUED, List.of(BOB), Map.of(ANN, DENIED)));
        postman.keeps("7");

        Answer answer = with(postman).send(mail("Minutes"));

        assertEquals(
                "250-2.0.0 Office took it for some recipients: 250 2.0.0 queued as 7\r\n"
                        + "250-2.0.0 Postern keeps the message for the others in its outbox as 7.\r\n"
                        + "250 2.0.0 ann@corp.example: 550 relay not permitted",
                answer.wire());
        assertEquals(List.of(Owner.CLIENT), postman.owners());
    }

    @Test
    void saysWhereTheMessageIsForThoseWhomTheServerDoesNotServe() {
        FakePostman postman = ending(TAKEN);
        postman.keeps("7");

        assertTrue(with(postman).send(mail("Minutes")).wire().endsWith("for the others in its outbox as 7."));
    }

    @Test
    void refusesWhatHasBeenHereBefore() {
        FakePostman postman = ending(TAKEN);
        String round = new String(trace.line(), StandardCharsets.US_ASCII) + "From: ann@corp.example\r\n\r\nHello\r\n";

        Answer answer = with(postman).send(submitted(round));

        assertEquals(554, answer.code());
        assertEquals(List.of(), postman.sent());
    }

    @Test
    void sendsNothingThatItCannotWriteDown() throws java.io.IOException {
        Files.writeString(folder.resolve("ledger"), "a file where the folder should be");
        FakePostman postman = ending(TAKEN);

        assertEquals(451, with(postman).send(mail("Minutes")).code());
    }

    /** By then the outbox has given the message up, and knows nothing of it. */
    @Test
    void aProcessThatDiesAfterTheAnswerHasWrittenItDown() {
        FakePostman postman = ending(TAKEN);
        assertThrows(Death.class, () -> with(dying(QUEUED)).send(mail("Minutes")));

        Answer again = with(postman).send(mail("Minutes"));

        assertTrue(again.wire().contains("sent before, not sent again"));
        assertEquals(List.of(), postman.sent());
    }

    @Test
    void aProcessThatDiesAfterTheRefusalKeepsNobodyFromSendingAgain() {
        FakePostman postman = ending(TAKEN);
        assertThrows(Death.class, () -> with(dying(DENIED)).send(mail("Minutes")));

        assertEquals(250, with(postman).send(mail("Minutes")).code());
        assertEquals(1, postman.sent().size());
    }

    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The process ends just after this reply to the final dot. */
    private static Postman dying(Reply reply) {
        return (Postman) Proxy.newProxyInstance(
                Postman.class.getClassLoader(), new Class<?>[] {Postman.class}, (proxy, method, arguments) -> {
                    StepListener listener = (StepListener) arguments[2];
                    listener.beforeDot();
                    listener.ended(
                            new Step(Phase.END_OF_DATA, ".", Optional.of(reply), Optional.empty(), Duration.ZERO));
                    throw new Death();
                });
    }

    @Test
    void saysThatNoServerCarriesTheSender() {
        Answer answer = with(new FakePostman(Optional.empty())).send(mail("Minutes"));

        assertEquals("550 5.7.1 No rule fits this network.", answer.wire());
    }

    private static FakePostman ending(Outcome outcome) {
        return new FakePostman(Optional.of(outcome));
    }

    private static Submitted mail(String subject) {
        return submitted("From: ann@corp.example\r\nSubject: " + subject + "\r\n\r\nHello\r\n");
    }

    private static Submitted submitted(String text) {
        return new Submitted(
                "mutt",
                new Envelope(Optional.of(ANN), List.of(BOB)),
                Content.of(text.getBytes(StandardCharsets.US_ASCII)),
                text);
    }
}
