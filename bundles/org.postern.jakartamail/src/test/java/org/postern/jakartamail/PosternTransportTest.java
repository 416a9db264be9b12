// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.jakartamail.MailProgram.ACCEPTED;
import static org.postern.jakartamail.MailProgram.AUTHOR;
import static org.postern.jakartamail.MailProgram.BOTH;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.event.TransportAdapter;
import jakarta.mail.event.TransportEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressSucceededException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.DeliveryReports.Event;
import org.postern.api.mail.DeliveryReports.Returned;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.testing.FakePostman;

/** How a message is handed to Postern, and what the program is told of how it went. */
final class PosternTransportTest {

    private final MailProgram program = new MailProgram();

    PosternTransportTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        program.close();
    }

    @Test
    void handsTheMessageToPosternWithTheAddressesGiven() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        program.send("smtp", postman, "smtp.isp.example", AUTHOR);

        assertEquals(
                List.of(EmailAddress.of("a@far.example"), EmailAddress.of("b@far.example")),
                postman.sent().get(0).envelope().recipients());
        assertTrue(new String(postman.sent().get(0).content().octets(), StandardCharsets.US_ASCII).contains("Minutes"));
        assertFalse(program.server.gotMail());
    }

    @Test
    void takesTheReversePathFromTheSession() throws Exception {
        program.properties.setProperty("mail.smtp.from", "bounces@corp.example");
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        program.send("smtp", postman, null, AUTHOR);

        assertEquals(
                Optional.of(EmailAddress.of("bounces@corp.example")),
                postman.sent().get(0).envelope().reversePath());
    }

    @Test
    void asksForTheReportsThatTheSessionNames() throws Exception {
        program.properties.setProperty("mail.smtp.dsn.notify", "SUCCESS,DELAY");
        program.properties.setProperty("mail.smtp.dsn.ret", "HDRS");
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        program.send("smtp", postman, null, AUTHOR);

        assertEquals(
                new DeliveryReports(Optional.of(Returned.HDRS), Set.of(Event.SUCCESS, Event.DELAY)),
                postman.sent().get(0).envelope().reports());
    }

    @Test
    void theMessagesOwnWishesComeBeforeTheSessions() throws Exception {
        program.properties.setProperty("mail.smtp.from", "session@corp.example");
        program.properties.setProperty("mail.smtp.dsn.notify", "SUCCESS");
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        SMTPMessage message = new SMTPMessage(program.message(AUTHOR));
        message.setEnvelopeFrom("bounces@corp.example");
        message.setNotifyOptions(SMTPMessage.NOTIFY_NEVER);
        message.setReturnOption(SMTPMessage.RETURN_FULL);

        try (PosternTransport transport =
                program.transport("smtp", program.door(postman, List.of(FakePostman.OFFICE)))) {
            transport.connect();
            transport.sendMessage(message, BOTH);
        }

        assertEquals(
                new Envelope(
                        Optional.of(EmailAddress.of("bounces@corp.example")),
                        List.of(EmailAddress.of("a@far.example"), EmailAddress.of("b@far.example")),
                        new DeliveryReports(Optional.of(Returned.FULL), Set.of(Event.NEVER))),
                postman.sent().get(0).envelope());
    }

    @Test
    void whoWantsToHearOfSuccessHearsOfEachRecipient() {
        program.properties.setProperty("mail.smtp.reportsuccess", "true");
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        SendFailedException e =
                assertThrows(SendFailedException.class, () -> program.send("smtp", postman, null, AUTHOR));

        assertEquals(2, e.getValidSentAddresses().length);
        assertEquals(0, e.getValidUnsentAddresses().length);
        SMTPAddressSucceededException first =
                assertInstanceOf(SMTPAddressSucceededException.class, e.getNextException());
        assertEquals("a@far.example", first.getAddress().getAddress());
        assertEquals(250, first.getReturnCode());
        assertInstanceOf(SMTPAddressSucceededException.class, first.getNextException());
    }

    @Test
    void keepsTheNullReversePath() throws Exception {
        program.properties.setProperty("mail.smtp.from", "<>");
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        program.send("smtp", postman, null, AUTHOR);

        assertEquals(Optional.empty(), postman.sent().get(0).envelope().reversePath());
    }

    @Test
    void refusalSaysWhatHappenedWhatToDoAndTheServersWordsMadeVisible() {
        Outcome refused = new Outcome.Refused(
                Phase.RCPT,
                Reply.parse("550 relay not permitted\u202e"),
                Optional.of(EmailAddress.of("a@far.example")));

        SendFailedException e = failure(refused);

        assertEquals(
                "The server does not take mail from this network. Turn its login on. "
                        + "The server said: “550 relay not permitted\\u202E”.",
                e.getMessage());
        assertArrayEquals(new Address[] {BOTH[0]}, e.getInvalidAddresses());
        assertArrayEquals(new Address[] {BOTH[1]}, e.getValidUnsentAddresses());
        assertEquals(0, e.getValidSentAddresses().length);
    }

    @Test
    void refusalForNowLeavesEveryAddressValid() {
        Outcome refused = new Outcome.Refused(
                Phase.RCPT, Reply.parse("450 greylisted"), Optional.of(EmailAddress.of("a@far.example")));

        assertArrayEquals(new Address[] {BOTH[1], BOTH[0]}, failure(refused).getValidUnsentAddresses());
    }

    @Test
    void partlyAcceptedNamesWhoGotItAndWhoDidNot() {
        Outcome partly = new Outcome.PartlyAccepted(
                Reply.parse("250 ok"),
                List.of(EmailAddress.of("a@far.example")),
                Map.of(EmailAddress.of("b@far.example"), Reply.parse("550 5.1.1 no such user")));

        SendFailedException e = failure(partly);

        assertSame(BOTH[0], e.getValidSentAddresses()[0]);
        assertSame(BOTH[1], e.getInvalidAddresses()[0]);
        assertEquals(0, e.getValidUnsentAddresses().length);
        assertTrue(e.getMessage().endsWith("“550 5.1.1 no such user”."));
    }

    @Test
    void whomTheServerDoesNotServeIsUnsentAndTold() {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        postman.leavesOut(
                EmailAddress.of("b@far.example"), "Nothing was sent to b@far.example: it serves others only.");

        SendFailedException e = assertThrows(
                SendFailedException.class, () -> program.send("smtp", postman, "smtp.isp.example", AUTHOR));

        assertEquals("Nothing was sent to b@far.example: it serves others only.", e.getMessage());
        assertArrayEquals(new Address[] {BOTH[0]}, e.getValidSentAddresses());
        assertArrayEquals(new Address[] {BOTH[1]}, e.getValidUnsentAddresses());
        assertEquals(0, e.getInvalidAddresses().length);
    }

    @Test
    void whoIsRefusedIsToldInTheChainAsAngusMailDoes() {
        Outcome partly = new Outcome.PartlyAccepted(
                Reply.parse("250 ok"),
                List.of(EmailAddress.of("a@far.example")),
                Map.of(EmailAddress.of("b@far.example"), Reply.parse("552 5.2.2 no room")));

        SMTPSendFailedException e = assertInstanceOf(SMTPSendFailedException.class, failure(partly));

        assertEquals(250, e.getReturnCode());
        assertArrayEquals(new Address[] {BOTH[1]}, e.getValidUnsentAddresses());
        SMTPAddressFailedException who = assertInstanceOf(SMTPAddressFailedException.class, e.getNextException());
        assertEquals("b@far.example", who.getAddress().getAddress());
        assertEquals(552, who.getReturnCode());
        assertNull(who.getNextException());
    }

    @Test
    void asksForAllOrNobodyUnlessTheProgramSendsPartially() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        program.send("smtp", postman, null, AUTHOR);
        program.properties.put("mail.smtp.sendpartial", true);
        program.send("smtp", postman, null, AUTHOR);

        assertEquals(List.of(true, false), postman.allOrNobody());
    }

    @Test
    void uncertainNamesNobodyThatAProgramWouldSendToAgain() {
        SendFailedException e = failure(new Outcome.Uncertain("The connection was reset."));

        assertTrue(e.getMessage().contains("may have been delivered"), e.getMessage());
        assertEquals(0, e.getValidUnsentAddresses().length);
        assertEquals(0, e.getInvalidAddresses().length);
    }

    @Test
    void brokenLeavesEveryoneUnsent() {
        SendFailedException e = failure(new Outcome.Broken(Phase.CONNECT, Breakage.TIMEOUT, "No answer."));

        assertEquals("The server does not take mail from this network. Turn its login on.", e.getMessage());
        assertArrayEquals(BOTH, e.getValidUnsentAddresses());
    }

    @Test
    void saysWhyNoProfileWasSelected() {
        FakePostman postman = new FakePostman(Optional.empty());

        SendFailedException e = assertThrows(
                SendFailedException.class, () -> program.send("smtp", postman, "smtp.isp.example", AUTHOR));

        assertEquals("No rule fits this network.", e.getMessage());
    }

    @Test
    void tellsListenersOfEveryMessage() throws Exception {
        BlockingQueue<TransportEvent> events = new LinkedBlockingQueue<>();
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        try (PosternTransport transport =
                program.transport("smtp", program.door(postman, List.of(FakePostman.OFFICE)))) {
            transport.addTransportListener(new TransportAdapter() {
                @Override
                public void messageDelivered(@Nullable TransportEvent e) {
                    events.addAll(List.of(e));
                }
            });
            transport.connect();
            transport.sendMessage(program.message(AUTHOR), BOTH);
            transport.sendMessage(program.message(AUTHOR), BOTH);

            // before it closes: Jakarta Mail drops the events of a transport that closes before its event thread runs
            for (int message = 0; message < 2; message++) {
                assertArrayEquals(BOTH, events.poll(10, TimeUnit.SECONDS).getValidSentAddresses());
            }
        }
    }

    @Test
    void leavesTheThreadsClassLoaderAsItWas() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        failure(new Outcome.Uncertain("Reset."));

        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    private SendFailedException failure(Outcome outcome) {
        FakePostman postman = new FakePostman(Optional.of(outcome));
        return assertThrows(SendFailedException.class, () -> program.send("smtp", postman, "smtp.isp.example", AUTHOR));
    }
}
