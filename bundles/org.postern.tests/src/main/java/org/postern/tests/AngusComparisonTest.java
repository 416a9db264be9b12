// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressSucceededException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.postern.api.Origin;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;
import org.postern.testing.ScriptedServer;

/** What a program on Jakarta Mail hears from Postern is what it hears from Angus Mail, from a server that says the same. */
final class AngusComparisonTest {

    private static final String GOOD = "250 2.1.5 ok";
    private static final String UNKNOWN = "550 5.1.1 no such user";
    private static final String LATER = "451 4.3.0 later";
    private static final String FULL = "552 5.2.2 no room";
    private static final String ANGUS_LEAVES = "C: RSET\nS: 250 ok\nC: QUIT\nS: 221 bye\n";
    private static final String WE_LEAVE = "C: QUIT\nS: 221 bye\n";
    private static final String TAKEN = "C: DATA\nS: 354 go\nSWALLOW\nS: 250 2.0.0 queued\n";
    private static final String ANGUS_LEAVES_AT_ONCE = "C: QUIT\nS: 221 bye\n";

    private final ScriptedNetwork network = new ScriptedNetwork();
    private final List<ServiceRegistration<?>> standIns = new ArrayList<>();
    private final Properties properties = new Properties();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void settle() throws InterruptedException {
        standIns.add(Services.standIn(Home.class, new FolderHome(folder)));
        standIns.add(Services.standIn(NetworkMonitor.class, network));
        network.moveToGateway("192.168.1.1");
    }

    @AfterEach
    void clear() {
        standIns.forEach(ServiceRegistration::unregister);
    }

    @Test
    void oneBadRecipientKeepsItFromAll() throws Exception {
        assertSame(false, GOOD, UNKNOWN, LATER);
        assertSame(false, LATER, GOOD);
        assertSame(false, GOOD, FULL);
    }

    @Test
    void nobodyIsLeft() throws Exception {
        assertSame(false, UNKNOWN, LATER);
        properties.setProperty("mail.smtp.sendpartial", "true");
        assertSame(false, UNKNOWN, FULL);
    }

    @Test
    void whoWasTakenGetsItWhereTheProgramSendsPartially() throws Exception {
        properties.setProperty("mail.smtp.sendpartial", "true");

        assertSame(true, GOOD, UNKNOWN, LATER, FULL);
        assertSame(true, "251 2.1.5 will forward", "553 5.1.3 what");
    }

    @Test
    void successIsReported() throws Exception {
        properties.setProperty("mail.smtp.reportsuccess", "true");
        assertSame(true, GOOD, GOOD);
        assertSame(false, GOOD, UNKNOWN);
        properties.setProperty("mail.smtp.sendpartial", "true");
        assertSame(true, GOOD, UNKNOWN);
    }

    private void assertSame(boolean taken, String... replies) throws Exception {
        String angus =
                heard(dialogue(replies) + (taken ? TAKEN + ANGUS_LEAVES_AT_ONCE : ANGUS_LEAVES), this::throughAngus);
        String postern = heard(dialogue(replies) + (taken ? TAKEN : WE_LEAVE), this::throughPostern);

        assertEquals(angus, postern);
        assertTrue(angus.contains("sent="), angus);
    }

    private static String dialogue(String... replies) {
        StringBuilder script =
                new StringBuilder("S: 220 mx\nC: EHLO *\nS: 250 mx\nC: MAIL FROM:<ann@example.org>\nS: 250 ok\n");
        for (int i = 0; i < replies.length; i++) {
            script.append("C: RCPT TO:<to")
                    .append(i)
                    .append("@example.net>\nS: ")
                    .append(replies[i])
                    .append('\n');
        }
        return script.toString();
    }

    private interface Sending {
        void send(int port, MimeMessage message, Address[] to) throws Exception;
    }

    private String heard(String script, Sending sending) throws Exception {
        try (ScriptedServer server = new ScriptedServer(script)) {
            MimeMessage message = new MimeMessage(Session.getInstance(properties));
            message.setFrom("ann@example.org");
            message.setSubject("Minutes");
            message.setText("Dear all.");
            Address[] to = recipients((int)
                    script.lines().filter(line -> line.startsWith("C: RCPT")).count());
            return told(assertThrows(SendFailedException.class, () -> sending.send(server.port(), message, to)));
        }
    }

    private static Address[] recipients(int count) throws MessagingException {
        Address[] to = new Address[count];
        for (int i = 0; i < count; i++) {
            to[i] = new InternetAddress("to" + i + "@example.net");
        }
        return to;
    }

    private void throughAngus(int port, MimeMessage message, Address[] to) throws MessagingException {
        Session session = Session.getInstance(properties);
        try (Transport transport =
                new SMTPTransport(session, new URLName("smtp", "127.0.0.1", port, null, null, null))) {
            transport.connect("127.0.0.1", port, null, null);
            transport.sendMessage(message, to);
        }
    }

    private void throughPostern(int port, MimeMessage message, Address[] to) throws Exception {
        SubmissionServer server =
                new SubmissionServer("127.0.0.1", port, ConnectionSecurity.NONE, Optional.empty(), List.of());
        Services.get(Settings.class)
                .put(new SmtpProfile(
                        "office",
                        "Office",
                        server,
                        List.of(new SenderPattern("*@example.org")),
                        new Origin(Origin.Layer.USER, "the test")));
        try (Transport transport = Session.getInstance(properties).getTransport("smtp")) {
            assertTrue(transport.getClass().getName().startsWith("org.postern."), transport::toString);
            transport.connect("smtp.isp.invalid", 25, null, null);
            transport.sendMessage(message, to);
        }
    }

    /** All of it but the sentences: code, arrays, and whoever follows in the chain. */
    private static String told(SendFailedException e) {
        StringBuilder told = new StringBuilder();
        told.append(e instanceof SMTPSendFailedException smtp ? smtp.getReturnCode() : "no code");
        told.append(" sent=").append(addresses(e.getValidSentAddresses()));
        told.append(" unsent=").append(addresses(e.getValidUnsentAddresses()));
        told.append(" invalid=").append(addresses(e.getInvalidAddresses()));
        for (Exception next = e.getNextException();
                next instanceof MessagingException each;
                next = each.getNextException()) {
            told.append("\n").append(next(each));
        }
        return told.toString();
    }

    private static String next(MessagingException e) {
        if (e instanceof SMTPAddressFailedException failed) {
            return "failed " + failed.getAddress() + " " + failed.getReturnCode() + " " + failed.getCommand();
        }
        return e instanceof SMTPAddressSucceededException succeeded
                ? "succeeded " + succeeded.getAddress() + " " + succeeded.getReturnCode() + " " + succeeded.getCommand()
                : e.toString();
    }

    private static List<String> addresses(Address[] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Stream::of)
                .map(Address::toString)
                .toList();
    }
}
