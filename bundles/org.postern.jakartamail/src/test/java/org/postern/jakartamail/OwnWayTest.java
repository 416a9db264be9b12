// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.testing.FakePostman;
import org.postern.testing.FakeReader;
import org.postern.testing.Identity;
import org.postern.testing.MemorySettings;
import org.postern.testing.MemoryVault;
import org.postern.testing.ScriptedServer;

/**
 * A message by an author whom no profile carries goes the way that the program asked for, and its failure is explained.
 */
class OwnWayTest {

    private static final String HELLO = "S: 220 mx\nC: EHLO *\nS: 250-mx\\r\\n250 AUTH LOGIN\n";
    private static final String SENDER = "C: MAIL FROM:<me@private.example>\nS: 250 ok\n";
    private static final String LEAVES = "C: RSET\nS: 250 ok\nC: QUIT\nS: 221 bye\n";
    private static final String EXPLAINED =
            "Something failed. Ask somebody. Postern has no outgoing server for the sender of "
                    + "this message: add one, or let one carry this address. ";

    private final Properties properties = new Properties();
    private final FakeDiagnostician diagnostician = new FakeDiagnostician();

    @Test
    void aRefusedRecipientIsNamedAsBeforeAndExplained() throws Exception {
        SendFailedException e = assertInstanceOf(
                SendFailedException.class,
                failure(HELLO + SENDER + "C: RCPT TO:<you@far.example>\nS: 550 5.7.1 relay not permitted\n" + LEAVES));

        assertEquals(EXPLAINED + "The server said: “550 5.7.1 relay not permitted”.", e.getMessage());
        assertArrayEquals(new Address[] {new InternetAddress("you@far.example")}, e.getInvalidAddresses());
        assertInstanceOf(SMTPAddressFailedException.class, e.getNextException());
        Symptom symptom = diagnostician.symptoms.get(0);
        assertEquals(Optional.of(Phase.RCPT), symptom.phase());
        assertEquals(Optional.of(Reply.parse("550 5.7.1 relay not permitted")), symptom.reply());
        assertEquals(Optional.of("you@far.example"), symptom.recipient());
        assertEquals(Optional.of("me@private.example"), symptom.author());
    }

    @Test
    void aRefusedMessageKeepsItsCodeAndCommand() throws Exception {
        SMTPSendFailedException e = assertInstanceOf(
                SMTPSendFailedException.class,
                failure(HELLO + SENDER + "C: RCPT TO:<you@far.example>\nS: 250 ok\nC: DATA\nS: 354 go\nSWALLOW\n"
                        + "S: 554 5.7.1 spam\n" + LEAVES));

        assertEquals(554, e.getReturnCode());
        assertTrue(e.getMessage().endsWith("The server said: “554 5.7.1 spam”."), e.getMessage());
        assertEquals(
                Optional.of(Phase.END_OF_DATA), diagnostician.symptoms.get(0).phase());
    }

    @Test
    void aWrongPasswordStaysAFailedLogin() throws Exception {
        properties.setProperty("mail.smtp.auth", "true");
        MessagingException e = failure(
                HELLO + "C: AUTH LOGIN*\nS: 334 VXNlcm5hbWU6\nC: *\nS: 334 UGFzc3dvcmQ6\nC: *\nS: 535 5.7.8 no\nGONE\n",
                "me",
                "wrong");

        assertInstanceOf(AuthenticationFailedException.class, e);
        assertTrue(e.getMessage().startsWith(EXPLAINED + "The server said: “535 5.7.8 no”"), e.getMessage());
        assertEquals(Optional.of(Phase.AUTH), diagnostician.symptoms.get(0).phase());
    }

    @Test
    void aGreetingThatRefusesIsOne() throws Exception {
        failure("S: 554 5.7.1 not from here\nGONE\n");

        assertEquals(Optional.of(Phase.GREETING), diagnostician.symptoms.get(0).phase());
        assertEquals(
                Optional.of(Reply.parse("554 5.7.1 not from here")),
                diagnostician.symptoms.get(0).reply());
    }

    @Test
    void aClosedPortStaysAFailureToConnect() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        MailConnectException e = assertInstanceOf(
                MailConnectException.class, assertThrows(MessagingException.class, () -> send(closed, null, null)));

        assertTrue(
                e.getMessage().startsWith(EXPLAINED + "Jakarta Mail says: “Couldn't connect to host"), e.getMessage());
        assertEquals(closed, e.getPort());
        assertEquals(
                Optional.of(Breakage.REFUSED), diagnostician.symptoms.get(0).breakage());
    }

    @Test
    void aCertificateThatDoesNotVerifyIsWhatIsToldOf() throws Exception {
        properties.setProperty("mail.smtp.starttls.required", "true");
        String script = "S: 220 mx\nC: EHLO *\nS: 250-mx\\r\\n250 STARTTLS\nC: STARTTLS\nS: 220 go\nTLS BROKEN\n";
        try (ScriptedServer server =
                new ScriptedServer(Identity.named("dns:elsewhere.example").context(), script)) {
            assertThrows(MessagingException.class, () -> send(server.port(), null, null));
        }

        assertEquals(Optional.of(Phase.TLS), diagnostician.symptoms.get(0).phase());
        assertEquals(
                Optional.of(Breakage.CERTIFICATE), diagnostician.symptoms.get(0).breakage());
    }

    @Test
    void silenceAfterTheDotIsToldAsSuch() throws Exception {
        failure(HELLO + SENDER + "C: RCPT TO:<you@far.example>\nS: 250 ok\nC: DATA\nS: 354 go\nSWALLOW\nDROP\n");

        assertEquals(
                Optional.of(Phase.END_OF_DATA), diagnostician.symptoms.get(0).phase());
        assertEquals(Optional.of(Breakage.LOST), diagnostician.symptoms.get(0).breakage());
    }

    private MessagingException failure(String script) throws Exception {
        return failure(script, null, null);
    }

    private MessagingException failure(String script, @Nullable String user, @Nullable String password)
            throws Exception {
        try (ScriptedServer server = new ScriptedServer(script)) {
            return assertThrows(MessagingException.class, () -> send(server.port(), user, password));
        }
    }

    /** No host is named, so that it is this computer without being called so. */
    private void send(int port, @Nullable String user, @Nullable String password) throws MessagingException {
        Session session = Session.getInstance(properties);
        FakePostman postman = new FakePostman(Optional.of(new Outcome.Accepted(Reply.parse("250 ok"))));
        Door door = new Door(
                () -> postman,
                FakeReader::new,
                MemoryVault::new,
                () -> diagnostician,
                new MemorySettings(FakePostman.OFFICE));
        MimeMessage message = new MimeMessage(session);
        message.setFrom("me@private.example");
        message.setText("Minutes of the meeting");
        URLName url = new URLName("smtp", null, -1, null, null, null);
        try (PosternTransport transport = new PosternTransport(session, url, "smtp", false, use -> {
            use.accept(door);
            return true;
        })) {
            transport.connect(null, port, user, password);
            transport.sendMessage(message, new Address[] {new InternetAddress("you@far.example")});
        }
    }
}
