// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.DeliveryReports.Event;
import org.postern.api.mail.DeliveryReports.Returned;
import org.postern.api.mail.DeliveryReports.Wish;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Encounter;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.ScriptedServer;

class TransactionTest {

    private static final EmailAddress OTHER = EmailAddress.of("other@example.net");

    private static final String UP_TO_TEXT = """
            S: 220 mx ready
            C: EHLO [127.0.0.1]
            S: 250 mx
            C: MAIL FROM:<me@example.org>
            S: 250 ok
            C: RCPT TO:<you@example.net>
            S: 250 ok
            C: DATA
            S: 354 go
            """;

    private static final String TEXT = """
            C: From: me@example.org
            C:\s
            C: Hello
            C: ..dot
            """;

    @Test
    void acceptedMessageIsOnTheWireAsItWasGiven() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250-SIZE 1000\\r\\n250 8BITMIME
                C: MAIL FROM:<me@example.org> SIZE=37
                S: 250 ok
                C: RCPT TO:<you@example.net>
                S: 250 ok
                C: DATA
                S: 354 go
                TEXT
                S: 250 2.0.0 queued as 4711
                C: QUIT
                S: 221 bye
                """)) {

            Attempt attempt = submit(server, Bench.message(Bench.YOU));

            assertEquals(new Outcome.Accepted(Reply.parse("250 2.0.0 queued as 4711")), attempt.outcome());
            assertEquals(Set.of("SIZE 1000", "8BITMIME"), attempt.capabilities());
            assertEquals(Optional.of("127.0.0.1"), attempt.remoteAddress());
            assertEquals(
                    List.of("From: me@example.org", "", "Hello", "..dot"),
                    server.heard().subList(4, 8));
        }
    }

    @Test
    void reportsAreAskedOfAServerThatOffersThem() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 DSN
                C: MAIL FROM:<me@example.org> RET=HDRS ENVID=QQ+2B1
                S: 250 ok
                C: RCPT TO:<you@example.net> NOTIFY=DELAY ORCPT=rfc822;you@example.org
                S: 250 ok
                C: RCPT TO:<other@example.net> NOTIFY=SUCCESS,FAILURE
                S: 250 ok
                C: DATA
                S: 354 go
                TEXT
                S: 250 queued
                C: QUIT
                S: 221 bye
                """)) {

            assertTrue(submit(server, reporting(Bench.message(Bench.YOU, EmailAddress.of("other@example.net"))))
                    .outcome()
                    .accepted());
        }
    }

    @Test
    void reportsAreNotAskedOfAServerThatDoesNotOfferThem() throws IOException {
        try (ScriptedServer server = new ScriptedServer(UP_TO_TEXT + "TEXT\nS: 250 queued\nC: QUIT\nS: 221 bye\n")) {

            assertTrue(submit(server, reporting(Bench.message(Bench.YOU)))
                    .outcome()
                    .accepted());
        }
    }

    private static OutgoingMessage reporting(OutgoingMessage message) {
        Envelope plain = message.envelope();
        DeliveryReports reports = new DeliveryReports(Optional.of(Returned.HDRS), Set.of(Event.FAILURE, Event.SUCCESS))
                .with(
                        Optional.of("QQ+2B1"),
                        Map.of(Bench.YOU, new Wish(Set.of(Event.DELAY), Optional.of("rfc822;you@example.org"))));
        return new OutgoingMessage(
                message.author(),
                new Envelope(plain.reversePath(), plain.recipients(), reports),
                message.messageId(),
                message.content());
    }

    @Test
    void stepsAreTheDialogueInOrder() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250 mx
                C: MAIL FROM:<me@example.org>
                S: 550 5.7.1 relay not permitted
                C: QUIT
                S: 221 bye
                """)) {

            Attempt attempt = submit(server, Bench.message(Bench.YOU));

            assertEquals(
                    List.of(
                            "RESOLVE resolve localhost -",
                            "CONNECT connect to 127.0.0.1:" + server.port() + " -",
                            "GREETING (greeting) 220 mx ready",
                            "EHLO EHLO [127.0.0.1] 250 mx",
                            "MAIL MAIL FROM:<me@example.org> 550 5.7.1 relay not permitted",
                            "QUIT QUIT 221 bye"),
                    attempt.steps().stream().map(TransactionTest::line).toList());
        }
    }

    private static String line(Step step) {
        return step.phase() + " " + step.said() + " "
                + step.reply().map(Reply::toString).orElse("-");
    }

    @Test
    void recipientsAreJudgedOneByOne() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250 mx
                C: MAIL FROM:<me@example.org>
                S: 250 ok
                C: RCPT TO:<you@example.net>
                S: 550 5.1.1 no such user
                C: RCPT TO:<other@example.net>
                S: 251 will forward
                C: DATA
                S: 354 go
                TEXT
                S: 250 queued
                C: QUIT
                S: 221 bye
                """)) {

            Attempt attempt = submit(server, Bench.message(Bench.YOU, OTHER));

            assertEquals(
                    new Outcome.PartlyAccepted(
                            Reply.parse("250 queued"),
                            List.of(OTHER),
                            Map.of(Bench.YOU, Reply.parse("550 5.1.1 no such user"))),
                    attempt.outcome());
        }
    }

    @Test
    void oneRefusalEndsAMessageForAllOrNobody() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 PIPELINING
                C: MAIL FROM:<me@example.org>
                C: RCPT TO:<you@example.net>
                C: RCPT TO:<other@example.net>
                S: 250 ok
                S: 250 ok
                S: 550 5.1.1 no such user
                C: QUIT
                S: 221 bye
                """)) {

            Attempt attempt = Bench.submission()
                    .submit(Bench.message(Bench.YOU, OTHER), Bench.open(server.port()), FOR_ALL_OR_NOBODY);

            assertEquals(
                    new Outcome.Refused(Phase.RCPT, Reply.parse("550 5.1.1 no such user"), Optional.of(OTHER)),
                    attempt.outcome());
        }
    }

    @Test
    void aMessageForAllOrNobodyGoesToAll() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 PIPELINING
                C: MAIL FROM:<me@example.org>
                C: RCPT TO:<you@example.net>
                C: RCPT TO:<other@example.net>
                S: 250 ok
                S: 250 ok
                S: 251 will forward
                C: DATA
                S: 354 go
                TEXT
                S: 250 queued
                C: QUIT
                S: 221 bye
                """)) {

            Attempt attempt = Bench.submission()
                    .submit(Bench.message(Bench.YOU, OTHER), Bench.open(server.port()), FOR_ALL_OR_NOBODY);

            assertEquals(new Outcome.Accepted(Reply.parse("250 queued")), attempt.outcome());
        }
    }

    @Test
    void noMessageIsSentIfEveryRecipientIsRefused() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250 mx
                C: MAIL FROM:<me@example.org>
                S: 250 ok
                C: RCPT TO:<you@example.net>
                S: 450 4.2.0 greylisted
                C: RCPT TO:<other@example.net>
                S: 550 no
                C: QUIT
                S: 221 bye
                """)) {

            Attempt attempt = submit(server, Bench.message(Bench.YOU, OTHER));

            assertEquals(
                    new Outcome.Refused(Phase.RCPT, Reply.parse("450 4.2.0 greylisted"), Optional.of(Bench.YOU)),
                    attempt.outcome());
        }
    }

    @Test
    void everyPositiveReplyToTheDotIsAcceptance() throws IOException {
        try (ScriptedServer server = new ScriptedServer(UP_TO_TEXT + "TEXT\nS: 252 taken\nDROP")) {

            Attempt attempt = submit(server, Bench.message(Bench.YOU));

            assertEquals(new Outcome.Accepted(Reply.parse("252 taken")), attempt.outcome());
        }
    }

    @Test
    void serverThatKnowsOnlyHeloIsServedWhereNoTlsIsWanted() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 502 what
                C: HELO [127.0.0.1]
                S: 250 mx
                C: MAIL FROM:<me@example.org>
                S: 550 no
                C: QUIT
                S: 221 bye
                """)) {

            Attempt attempt = submit(server, Bench.message(Bench.YOU));

            assertInstanceOf(Outcome.Refused.class, attempt.outcome());
            assertTrue(attempt.capabilities().isEmpty());
        }
    }

    @Test
    void eightBitTextIsDeclared() throws IOException {
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 8BITMIME
                C: MAIL FROM:<me@example.org> BODY=8BITMIME
                S: 550 enough
                C: QUIT
                S: 221 bye
                """)) {

            submit(server, Bench.message("From: me@example.org\r\n\r\nGrüße\r\n", Bench.YOU));
        }
    }

    @Test
    void eightBitTextIsEncodedForAServerThatDoesNotTakeIt() throws IOException {
        try (ScriptedServer server = new ScriptedServer(UP_TO_TEXT + """
                C: From: me@example.org
                C: Content-Transfer-Encoding: quoted-printable
                C:\s
                C: Gr=C3=BC=C3=9Fe
                C: .
                S: 250 queued
                C: QUIT
                S: 221 bye
                """)) {

            Attempt attempt = submit(server, Bench.message("From: me@example.org\r\n\r\nGrüße\r\n", Bench.YOU));

            assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
        }
    }

    @Test
    void signedEightBitTextIsNotGivenToAServerThatDoesNotTakeIt() throws IOException {
        String signed =
                "From: me@example.org\r\nContent-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\nü\r\n--b--\r\n";
        assertEquals(Breakage.EIGHT_BIT_UNSUPPORTED, breakage("250 mx", Bench.message(signed, Bench.YOU)));
    }

    @Test
    void messageLargerThanTheServerTakesIsNotSent() throws IOException {
        assertEquals(Breakage.MESSAGE_TOO_BIG, breakage("250-mx\\r\\n250 SIZE 36", Bench.message(Bench.YOU)));
    }

    private static Breakage breakage(String ehlo, OutgoingMessage message) throws IOException {
        try (ScriptedServer server =
                new ScriptedServer("S: 220 mx ready\nC: EHLO [127.0.0.1]\nS: " + ehlo + "\nC: QUIT\nS: 221 bye")) {
            return assertInstanceOf(
                            Outcome.Broken.class, submit(server, message).outcome())
                    .breakage();
        }
    }

    @Test
    void formsOfADotThatSomeServersMistakeForTheEndDoNotReachThem() throws IOException {
        String smuggling = "From: me@example.org\r\n\r\na\n.\nb\r.\rc\n.\r\nd\r\n.\re\r\n.\r\nMAIL FROM:<x>\r\n";
        try (ScriptedServer server = new ScriptedServer(UP_TO_TEXT + "TEXT\nS: 250 queued\nC: QUIT\nS: 221 bye")) {

            submit(server, Bench.message(smuggling, Bench.YOU));

            assertEquals(
                    List.of("a", "..", "b", "..", "c", "..", "d", "..", "e", "..", "MAIL FROM:<x>"),
                    server.heard().subList(6, 17));
        }
    }

    @Test
    void largeMessageIsReadPieceByPiece() throws IOException {
        try (ScriptedServer server = new ScriptedServer(UP_TO_TEXT + "SWALLOW\nS: 250 queued\nC: QUIT\nS: 221 bye")) {

            Attempt attempt = submit(
                    server,
                    new OutgoingMessage(
                            Bench.ME, Bench.message(Bench.YOU).envelope(), "<1@example.org>", new Endless(64 << 20)));

            assertInstanceOf(Outcome.Accepted.class, attempt.outcome());
        }
    }

    /** More than would fit, made while it is read. */
    private record Endless(long size) implements OutgoingMessage.Content {

        private static final byte[] LINE =
                "0123456789012345678901234567890123456789012345678901234567890123456789ab\r\n"
                        .getBytes(StandardCharsets.US_ASCII);

        @Override
        public byte[] octets() {
            throw new AssertionError("all of it at once");
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long at;

                @Override
                public int read() {
                    return at == size ? -1 : LINE[(int) (at++ % LINE.length)];
                }

                @Override
                @NonNullByDefault({}) // the parameter is the library's
                public int read(byte[] octets, int offset, int length) throws IOException {
                    assertTrue(length <= 64 * 1024, "asked for " + length + " octets at once");
                    return super.read(octets, offset, length);
                }
            };
        }
    }

    @Test
    void addressBeyondAsciiGoesOnlyToAServerThatCarriesIt() throws IOException {
        EmailAddress lukasz = EmailAddress.of("Łukasz@example.net");
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250 mx
                C: QUIT
                S: 221 bye
                """)) {

            Attempt attempt = submit(server, Bench.message(lukasz));

            assertEquals(
                    Breakage.UTF8_UNSUPPORTED,
                    assertInstanceOf(Outcome.Broken.class, attempt.outcome()).breakage());
        }
    }

    @Test
    void addressBeyondAsciiIsSentInUtf8() throws IOException {
        EmailAddress lukasz = EmailAddress.of("Łukasz@bücher.example");
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: 250-mx\\r\\n250 SMTPUTF8
                C: MAIL FROM:<me@example.org> SMTPUTF8
                S: 250 ok
                C: RCPT TO:<Łukasz@xn--bcher-kva.example>
                S: 550 enough
                C: QUIT
                S: 221 bye
                """)) {

            submit(server, Bench.message(lukasz));
        }
    }

    @Test
    void interruptionBeforeTheDotCancels() throws IOException {
        Thread sending = Thread.currentThread();
        try (ScriptedServer server = new ScriptedServer(sending::interrupt, """
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                HANG
                """)) {

            Attempt attempt = submit(server, Bench.message(Bench.YOU));

            assertTrue(Thread.interrupted());
            assertEquals(new Outcome.Broken(Phase.EHLO, Breakage.CANCELLED, "Cancelled."), attempt.outcome());
        }
    }

    @Test
    void interruptionAfterTheDotIsUncertain() throws IOException {
        Thread sending = Thread.currentThread();
        try (ScriptedServer server = new ScriptedServer(sending::interrupt, UP_TO_TEXT + "TEXT\nHANG")) {

            Attempt attempt = submit(server, Bench.message(Bench.YOU));

            assertTrue(Thread.interrupted());
            assertInstanceOf(Outcome.Uncertain.class, attempt.outcome());
        }
    }

    @Test
    void interruptionJustBeforeTheDotIsNotUncertain() throws IOException {
        try (ScriptedServer server = new ScriptedServer(UP_TO_TEXT + "HANG")) {
            Thread sending = Thread.currentThread();

            Attempt attempt = Bench.submission().submit(Bench.message(Bench.YOU), Bench.open(server.port()), step -> {
                if (step.said().startsWith("(message")) {
                    sending.interrupt();
                }
            });

            assertTrue(Thread.interrupted());
            assertEquals(new Outcome.Broken(Phase.END_OF_DATA, Breakage.CANCELLED, "Cancelled."), attempt.outcome());
        }
    }

    @Test
    void dotIsAnnouncedWhenTheWholeTextHasArrived() throws IOException {
        CountDownLatch arrived = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(arrived::countDown, UP_TO_TEXT + TEXT + "HANG")) {

            Attempt attempt = submit(server, beforeDot(() -> {
                await(arrived);
                throw new IOException("seen enough");
            }));

            assertInstanceOf(Outcome.Broken.class, attempt.outcome());
        }
    }

    @Test
    void dotThatCannotBeWrittenDownIsNotSent() throws IOException {
        try (ScriptedServer server = new ScriptedServer(UP_TO_TEXT + TEXT + "GONE")) {

            Attempt attempt = submit(server, beforeDot(() -> {
                throw new IOException("the disk is full");
            }));

            Outcome.Broken broken = assertInstanceOf(Outcome.Broken.class, attempt.outcome());
            assertEquals(Breakage.LOCAL_FAULT, broken.breakage());
            assertTrue(broken.detail().endsWith("the disk is full"), broken.detail());
        }
    }

    @Test
    void whoeverDoesNotLikeTheServerKeepsEverythingFromIt() throws IOException {
        List<Encounter> met = new ArrayList<>();
        Outcome.Broken objection = new Outcome.Broken(Phase.EHLO, Breakage.NOT_TRUSTED, "Not this one.");
        try (ScriptedServer server = new ScriptedServer("""
                S: 220-mx.example.org ESMTP\\r\\n220 ready
                C: EHLO [127.0.0.1]
                S: 250-mx.example.org at your service\\r\\n250-STARTTLS\\r\\n250 size 10
                C: QUIT
                S: 221 bye
                """)) {

            Attempt attempt = submit(server, meeting(encounter -> {
                met.add(encounter);
                return Optional.of(objection);
            }));

            InetAddress here = InetAddress.getLoopbackAddress();
            assertEquals(objection, attempt.outcome());
            assertEquals(
                    List.of(new Encounter(
                            here,
                            here,
                            "mx.example.org ESMTP",
                            "mx.example.org at your service",
                            Set.of("STARTTLS", "SIZE 10"))),
                    met);
            assertTrue(met.get(0).startTls());
        }
    }

    private static final StepListener FOR_ALL_OR_NOBODY = new StepListener() {
        @Override
        public void ended(Step step) {
            // the attempt has them all
        }

        @Override
        public boolean allOrNobody() {
            return true;
        }
    };

    private static StepListener meeting(Function<Encounter, Optional<Outcome.Broken>> meeting) {
        return new StepListener() {
            @Override
            public void ended(Step step) {
                // not of interest
            }

            @Override
            public Optional<Outcome.Broken> met(Encounter server) {
                return meeting.apply(server);
            }
        };
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS), "the text did not arrive before the dot was announced");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @FunctionalInterface
    private interface WriteDown {
        void run() throws IOException;
    }

    private static StepListener beforeDot(WriteDown action) {
        return new StepListener() {
            @Override
            public void ended(Step step) {
                // not of interest
            }

            @Override
            public void beforeDot() throws IOException {
                action.run();
            }
        };
    }

    private static Attempt submit(ScriptedServer server, StepListener listener) {
        return Bench.submission().submit(Bench.message(Bench.YOU), Bench.open(server.port()), listener);
    }

    @Test
    void serverThatStopsReadingTheTextTimesOut() throws IOException {
        OutgoingMessage large = Bench.message("From: me@example.org\r\n\r\n" + "x\r\n".repeat(10_000_000), Bench.YOU);
        try (ScriptedServer server = new ScriptedServer(UP_TO_TEXT + "DEAF")) {

            Attempt attempt = Bench.impatientWithBlocks().submit(large, Bench.open(server.port()), StepListener.NONE);

            assertEquals(new Outcome.Broken(Phase.DATA, Breakage.TIMEOUT, "No answer in time."), attempt.outcome());
        }
    }

    private static Attempt submit(ScriptedServer server, OutgoingMessage message) {
        return Bench.submission().submit(message, Bench.open(server.port()), StepListener.NONE);
    }
}
