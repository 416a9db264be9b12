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

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.event.TransportAdapter;
import jakarta.mail.event.TransportEvent;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressSucceededException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.DeliveryReports.Event;
import org.postern.api.mail.DeliveryReports.Returned;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.settings.Takeover;
import org.postern.api.settings.Takeover.Extent;
import org.postern.testing.FakePostman;
import org.postern.testing.FakeReader;
import org.postern.testing.MemorySettings;
import org.postern.testing.MemoryVault;

class PosternTransportTest {

    private static final Outcome ACCEPTED = new Outcome.Accepted(Reply.parse("250 2.0.0 Ok: queued"));
    private static final String AUTHOR = "me@corp.example";
    private static final Address[] BOTH = {address("a@far.example"), address("b@far.example")};
    private static final Origin ORIGIN = new Origin(Origin.Layer.USER, "test");
    private static final Predicate<Consumer<Door>> NO_DOOR = consumer -> false;

    private final Properties properties = new Properties();
    private final MemoryVault vault = new MemoryVault();
    private final HostsServer server = new HostsServer();

    PosternTransportTest() throws IOException {
        properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
        properties.setProperty("mail.smtp.localhost", "host.example");
    }

    @AfterEach
    void stopHostsServer() throws IOException {
        server.close();
    }

    @Test
    void handsTheMessageToPosternWithTheAddressesGiven() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        send("smtp", postman, "smtp.isp.example", AUTHOR);

        assertEquals(
                List.of(EmailAddress.of("a@far.example"), EmailAddress.of("b@far.example")),
                postman.sent().get(0).envelope().recipients());
        assertTrue(new String(postman.sent().get(0).content().octets(), StandardCharsets.US_ASCII).contains("Minutes"));
        assertFalse(server.gotMail());
    }

    @Test
    void worksWhereTheProgramNamesNoServer() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        send("smtp", postman, null, AUTHOR);

        assertEquals(1, postman.sent().size());
    }

    @Test
    void takesTheReversePathFromTheSession() throws Exception {
        properties.setProperty("mail.smtp.from", "bounces@corp.example");
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        send("smtp", postman, null, AUTHOR);

        assertEquals(
                Optional.of(EmailAddress.of("bounces@corp.example")),
                postman.sent().get(0).envelope().reversePath());
    }

    @Test
    void asksForTheReportsThatTheSessionNames() throws Exception {
        properties.setProperty("mail.smtp.dsn.notify", "SUCCESS,DELAY");
        properties.setProperty("mail.smtp.dsn.ret", "HDRS");
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        send("smtp", postman, null, AUTHOR);

        assertEquals(
                new DeliveryReports(Optional.of(Returned.HDRS), Set.of(Event.SUCCESS, Event.DELAY)),
                postman.sent().get(0).envelope().reports());
    }

    @Test
    void theMessagesOwnWishesComeBeforeTheSessions() throws Exception {
        properties.setProperty("mail.smtp.from", "session@corp.example");
        properties.setProperty("mail.smtp.dsn.notify", "SUCCESS");
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        SMTPMessage message = new SMTPMessage(message(AUTHOR));
        message.setEnvelopeFrom("bounces@corp.example");
        message.setNotifyOptions(SMTPMessage.NOTIFY_NEVER);
        message.setReturnOption(SMTPMessage.RETURN_FULL);

        try (PosternTransport transport = transport("smtp", door(postman, List.of(FakePostman.OFFICE)))) {
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
        properties.setProperty("mail.smtp.reportsuccess", "true");
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        SendFailedException e = assertThrows(SendFailedException.class, () -> send("smtp", postman, null, AUTHOR));

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
        properties.setProperty("mail.smtp.from", "<>");
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        send("smtp", postman, null, AUTHOR);

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

        SendFailedException e =
                assertThrows(SendFailedException.class, () -> send("smtp", postman, "smtp.isp.example", AUTHOR));

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

        send("smtp", postman, null, AUTHOR);
        properties.put("mail.smtp.sendpartial", true);
        send("smtp", postman, null, AUTHOR);

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

        SendFailedException e =
                assertThrows(SendFailedException.class, () -> send("smtp", postman, "smtp.isp.example", AUTHOR));

        assertEquals("No rule fits this network.", e.getMessage());
    }

    @Test
    void goesTheHostsWayWithoutPostern() throws Exception {
        send(transport("smtp", NO_DOOR), "127.0.0.1", AUTHOR);

        assertTrue(server.gotMail());
    }

    @Test
    void goesTheHostsWayWithoutAnyProfile() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        send(transport("smtp", door(postman, List.of())), "127.0.0.1", AUTHOR);

        assertTrue(server.gotMail());
        assertTrue(postman.sent().isEmpty());
    }

    @Test
    void goesTheHostsWayWherePosternIsToLeaveItsServerAlone() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        Takeover named = new Takeover(Extent.NAMED, List.of("smtp.isp.example"), ORIGIN);

        PosternTransport transport = transport("smtp", door(postman, List.of(FakePostman.OFFICE), named));
        assertThrows(MessagingException.class, () -> send(transport, "smtp.other.invalid", AUTHOR));

        assertTrue(postman.sent().isEmpty());
    }

    @Test
    void takesOnlyWhatWouldGoToANamedServer() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        Takeover named = new Takeover(Extent.NAMED, List.of("smtp.isp.example"), ORIGIN);

        send(transport("smtp", door(postman, List.of(FakePostman.OFFICE), named)), "SMTP.isp.example", AUTHOR);

        assertEquals(1, postman.sent().size());
        assertFalse(server.gotMail());
    }

    @Test
    void theOwnProtocolIsAskedForAndTakenWhateverElseIsLeftAlone() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        Takeover off = new Takeover(Extent.OFF, List.of(), ORIGIN);

        send(transport("postern", door(postman, List.of(FakePostman.OFFICE), off)), null, AUTHOR);

        assertEquals(1, postman.sent().size());
    }

    @Test
    void goesTheHostsWayIfItsServerIsThisComputer() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        send("smtp", postman, "localhost", AUTHOR);

        assertTrue(server.gotMail());
        assertTrue(postman.sent().isEmpty());
    }

    @Test
    void connectsTheHostsWayOnlyWhenNoProfileCarriesTheAuthor() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        try (PosternTransport transport = transport("smtp", door(postman, List.of(FakePostman.OFFICE)))) {
            transport.connect(null, -1, null, null);
            assertTrue(transport.isConnected());
            assertTrue(server.heard.isEmpty());

            transport.sendMessage(message("me@private.example"), BOTH);
            transport.sendMessage(message(AUTHOR), BOTH);
        }

        assertTrue(server.heard.contains("MAIL FROM:<me@private.example>"));
        assertFalse(server.heard.contains("MAIL FROM:<" + AUTHOR + ">"));
        assertEquals(1, postman.sent().size());
    }

    @Test
    void theOwnProtocolHasNoOtherWay() {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        SendFailedException e =
                assertThrows(SendFailedException.class, () -> send("postern", postman, null, "me@private.example"));

        assertTrue(e.getMessage().startsWith("Postern has no outgoing server"), e.getMessage());
    }

    @Test
    void tellsListenersOfEveryMessage() throws Exception {
        BlockingQueue<TransportEvent> events = new LinkedBlockingQueue<>();
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        try (PosternTransport transport = transport("smtp", door(postman, List.of(FakePostman.OFFICE)))) {
            transport.addTransportListener(new TransportAdapter() {
                @Override
                public void messageDelivered(@Nullable TransportEvent e) {
                    events.addAll(List.of(e));
                }
            });
            transport.connect();
            transport.sendMessage(message(AUTHOR), BOTH);
            transport.sendMessage(message(AUTHOR), BOTH);

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
        return assertThrows(SendFailedException.class, () -> send("smtp", postman, "smtp.isp.example", AUTHOR));
    }

    private void send(String protocol, FakePostman postman, @Nullable String host, String author) throws Exception {
        send(transport(protocol, door(postman, List.of(FakePostman.OFFICE))), host, author);
    }

    private void send(PosternTransport transport, @Nullable String host, String author) throws MessagingException {
        try (transport) {
            transport.connect(host, -1, null, null);
            transport.sendMessage(message(author), BOTH);
        }
    }

    private PosternTransport transport(String protocol, Predicate<Consumer<Door>> door) {
        URLName url = new URLName(protocol, null, -1, null, null, null);
        return new PosternTransport(Session.getInstance(properties), url, "smtp", false, door);
    }

    private Predicate<Consumer<Door>> door(FakePostman postman, List<SmtpProfile> profiles) {
        return door(postman, profiles, Takeover.all(ORIGIN));
    }

    private Predicate<Consumer<Door>> door(FakePostman postman, List<SmtpProfile> profiles, Takeover takeover) {
        MemorySettings settings = new MemorySettings(profiles);
        settings.put(takeover);
        Door door = new Door(() -> postman, FakeReader::new, () -> vault, FakeDiagnostician::new, settings);
        return consumer -> {
            consumer.accept(door);
            return true;
        };
    }

    private MimeMessage message(String author) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(author);
        message.setRecipients(MimeMessage.RecipientType.TO, BOTH);
        message.setText("Minutes of the meeting");
        return message;
    }

    private static Address address(String text) {
        try {
            return new InternetAddress(text);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
