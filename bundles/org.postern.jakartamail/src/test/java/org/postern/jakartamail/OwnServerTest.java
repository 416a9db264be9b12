// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Outcome;
import org.postern.api.send.Reply;
import org.postern.testing.FakePostman;
import org.postern.testing.FakeReader;
import org.postern.testing.MemorySettings;
import org.postern.testing.MemoryVault;

/** The server that a program names itself, by the arguments of connect or the properties of its session. */
class OwnServerTest {

    private static final String ISP = "smtp.isp.example";
    private static final EmailAddress AUTHOR = EmailAddress.of("me@corp.example");

    private final Properties properties = new Properties();
    private final MemoryVault vault = new MemoryVault();
    private final FakePostman postman = new FakePostman(Optional.of(new Outcome.Accepted(Reply.parse("250 ok"))));

    @Test
    void isTriedFirstWithThePasswordLentForItAlone() throws Exception {
        SmtpProfile own = send(ISP, 587, "me@isp.example", "secret").get(0);

        assertEquals(ISP + ":587", own.server().toString());
        assertEquals(ConnectionSecurity.STARTTLS, own.server().security());
        assertEquals(Optional.of("me@isp.example"), own.server().userName());
        assertTrue(own.carries(AUTHOR));
        assertEquals(List.of("me@isp.example at " + ISP + ": secret"), vault.loans());
        assertEquals(Map.of(), vault.lent());
    }

    @Test
    void isReadFromTheSessionsProperties() throws Exception {
        properties.setProperty("mail.smtp.host", ISP);
        properties.put("mail.smtp.port", 2525);
        properties.setProperty("mail.smtp.ssl.enable", "true");
        properties.setProperty("mail.smtp.localhost", "pc.corp.example");
        properties.setProperty("mail.smtp.connectiontimeout", "7000");
        properties.setProperty("mail.smtp.timeout", "20");

        SmtpProfile own = send(null, -1, null, null).get(0);

        assertEquals(ISP + ":2525", own.server().toString());
        assertEquals(ConnectionSecurity.TLS, own.server().security());
        assertEquals(Protection.TLS, own.protection());
        assertEquals(Optional.of("pc.corp.example"), own.particulars().ehloName());
        assertEquals(
                Optional.of(Duration.ofSeconds(7)),
                own.particulars().timeLimits().connect());
        assertEquals(
                Optional.of(Duration.ofSeconds(1)),
                own.particulars().timeLimits().reply());
        assertEquals(Optional.empty(), own.particulars().timeLimits().confirmation());
        assertEquals(List.of(), vault.loans());
    }

    @Test
    void itsPortIsTheUsualOneWhereTheProgramNamesNone() throws Exception {
        assertEquals(ISP + ":25", send(ISP, -1, null, null).get(0).server().toString());
    }

    @Test
    void opportunisticEncryptionIsDoneOrNotSent() throws Exception {
        properties.setProperty("mail.smtp.starttls.enable", "true");

        assertEquals(
                ConnectionSecurity.STARTTLS,
                send(ISP, -1, null, null).get(0).server().security());
    }

    @Test
    void whoLogsInIsAskedOfTheAuthenticatorOnce() throws Exception {
        properties.setProperty("mail.smtp.auth", "true");

        send(ISP, 465, null, null);

        assertEquals(List.of("asked at " + ISP + ": of the authenticator"), vault.loans());
    }

    @Test
    void aProgramThatWantsALoginAndHasNoneHasNoServerOfItsOwn() throws Exception {
        properties.setProperty("mail.smtp.auth", "true");

        assertEquals(List.of(), send(Session.getInstance(properties), ISP, 465, null, null));
        assertEquals(1, postman.sent().size());
    }

    @Test
    void isNoneIfItIsAProfilesAnyway() throws Exception {
        assertEquals(List.of(), send("SMTP.corp.example", 587, null, null));
        assertEquals(1, postman.sent().size());
    }

    @Test
    void isItsOwnIfTheProgramLogsInThereAsSomebodyElse() throws Exception {
        assertEquals(1, send("smtp.corp.example", 587, "else", "secret").size());
    }

    @Test
    void isNoneIfTheProgramGoesThereInItsOwnWay() throws Exception {
        properties.setProperty("mail.smtp.socks.host", "proxy.corp.example");

        assertEquals(List.of(), send(ISP, 587, null, null));
        assertEquals(1, postman.sent().size());
    }

    @Test
    void isNoneWithoutAName() throws Exception {
        assertEquals(List.of(), send(null, -1, null, null));
    }

    @Test
    void showsNoPassword() {
        OwnServer server = new OwnServer(
                ISP,
                25,
                false,
                true,
                "me",
                Credentials.of("me", "hunter2").secret(),
                new SessionSettings(Session.getInstance(properties), "smtp"));

        assertFalse(server.toString().contains("hunter2"), server.toString());
    }

    private List<SmtpProfile> send(@Nullable String host, int port, @Nullable String user, @Nullable String password)
            throws Exception {
        return send(Session.getInstance(properties, new Asked()), host, port, user, password);
    }

    private List<SmtpProfile> send(
            Session session, @Nullable String host, int port, @Nullable String user, @Nullable String password)
            throws Exception {
        Door door = new Door(
                () -> postman,
                FakeReader::new,
                () -> vault,
                FakeDiagnostician::new,
                new MemorySettings(FakePostman.OFFICE));
        MimeMessage message = new MimeMessage(session);
        message.setFrom(AUTHOR.toString());
        message.setText("Minutes of the meeting");
        URLName url = new URLName("smtp", null, -1, null, null, null);
        try (PosternTransport transport = new PosternTransport(session, url, "smtp", false, use -> {
            use.accept(door);
            return true;
        })) {
            transport.connect(host, port, user, password);
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress("you@far.example")});
        }
        return postman.own();
    }

    private static final class Asked extends Authenticator {
        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication("asked", "of the authenticator");
        }
    }
}
