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
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.postern.api.network.Resolver;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SubmissionServer;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

/** A program's own server with real TLS: believed by its certificate alone, whatever the program says of that. */
final class OwnServerTest {

    private static final String ISP = "smtp.isp.example";
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String STORE_PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final String STARTTLS =
            "S: 220 isp\nC: EHLO *\nS: 250-isp\\r\\n250 STARTTLS\nC: STARTTLS\nS: 220 go\nTLS";
    private static final String TAKES_IT = """

            C: EHLO *
            S: 250-isp\\r\\n250 AUTH PLAIN
            C: AUTH PLAIN *
            S: 235 welcome
            C: MAIL FROM:<ann@example.org>
            S: 250 ok
            C: RCPT TO:<bob@example.net>
            S: 250 ok
            C: DATA
            S: 354 go
            TEXT
            S: 250 queued
            """;

    private final ServiceRegistration<Resolver> names;
    private final House house;
    private final Identity isp = Identity.named("dns:" + ISP);

    /** Has that name, too, and nobody believes it. */
    private final Identity stranger = Identity.named("dns:" + ISP + ",dns:stranger.example");

    private final Doorkeeper behind = Doorkeeper.admitting();
    private final Properties properties = new Properties();

    /** Makes the certificate one that this computer believes. */
    OwnServerTest(@TempDir Path folder) throws InterruptedException, IOException, GeneralSecurityException {
        Path believed = folder.resolve("believed.p12");
        isp.write(believed, "believed".toCharArray());
        System.setProperty(STORE, believed.toString());
        System.setProperty(STORE_PASSWORD, "believed");
        names = Services.standIn(Resolver.class, host -> List.of(InetAddress.getLoopbackAddress()));
        house = new House(folder);
        house.know(House.profile("behind", behind.address()));
    }

    @AfterEach
    void moveOut() {
        house.close();
        behind.close();
        names.unregister();
        System.clearProperty(STORE);
        System.clearProperty(STORE_PASSWORD);
    }

    @Test
    void whoseCertificateVerifiesGetsLoginAndMessageAfterStartTls() throws Exception {
        properties.setProperty("mail.smtp.starttls.required", "true");

        send("smtp", isp, STARTTLS + TAKES_IT);

        assertEquals(List.of(), behind.received());
    }

    @Test
    void theSameFromTheFirstOctet() throws Exception {
        send("smtps", isp, "TLS\nS: 220 isp" + TAKES_IT);

        assertEquals(List.of(), behind.received());
    }

    @Test
    void whoseCertificateNamesAnotherGetsNothingEvenIfTheProgramWouldNotLook() throws Exception {
        Identity other = Identity.named("dns:elsewhere.example");
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        properties.setProperty("mail.smtp.ssl.trust", "*");

        send("smtp", other, STARTTLS + " BROKEN\n");

        assertEquals(1, behind.received().size());
    }

    @Test
    void whoseCertificateNobodyIssuedGetsNothingEvenIfTheProgramBelievesAnyone() throws Exception {
        properties.setProperty("mail.smtps.ssl.trust", "*");

        send("smtps", stranger, "TLS BROKEN\n");

        assertEquals(1, behind.received().size());
    }

    @Test
    void whereNoOtherProtectsAsWellTheProgramHearsOfTheCertificate() throws Exception {
        house.know(House.profile(
                "behind", new SubmissionServer("localhost", 9, ConnectionSecurity.NONE, Optional.empty(), List.of())));
        properties.setProperty("mail.smtp.ssl.trust", "*");

        SendFailedException e =
                assertThrows(SendFailedException.class, () -> send("smtp", stranger, STARTTLS + " BROKEN\n"));

        assertTrue(e.getMessage().contains("could not prove that it is the one"), e.getMessage());
        assertEquals(1, e.getValidUnsentAddresses().length);
    }

    @Test
    void whereTheProgramMakesItsOwnSocketsPosternsServersAreAskedAlone() throws Exception {
        properties.put("mail.smtp.ssl.socketFactory", SSLSocketFactory.getDefault());

        send("smtp", 9);

        assertEquals(1, behind.received().size());
    }

    private void send(String protocol, Identity identity, String script) throws Exception {
        try (ScriptedServer server = new ScriptedServer(identity.context(), script)) {
            send(protocol, server.port());
        }
    }

    private void send(String protocol, int port) throws MessagingException {
        Session session = Session.getInstance(properties);
        MimeMessage message = new MimeMessage(session);
        message.setFrom("ann@example.org");
        message.setSubject("Minutes");
        message.setText("Dear Bob.");
        try (Transport transport = session.getTransport(protocol)) {
            transport.connect(ISP, port, "ann", "the program's own");
            transport.sendMessage(message, new Address[] {new InternetAddress("bob@example.net")});
        }
    }
}
