// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DemoServerTest {
    private final Authority authority;
    private final ScriptedNetwork network = new ScriptedNetwork();
    private final DemoServer relay;
    private final DemoServer company;

    DemoServerTest() throws GeneralSecurityException, IOException {
        authority = new Authority(Clock.systemUTC());
        relay = DemoServer.relay(authority.localhost(), () -> network.place() == Place.HOME);
        company = DemoServer.company(authority.localhost(), "ann", "secret");
    }

    @AfterEach
    void stop() {
        relay.close();
        company.close();
    }

    @Test
    void relayTakesMailFromItsOwnNetwork() throws Exception {
        try (Client client = greeted(relay).startTls()) {
            assertTrue(client.reply().startsWith("220 "));
            client.says("EHLO me");

            assertTrue(client.mails("<1@example.org>").startsWith("250 2.0.0"));
        }

        assertEquals(
                List.of(new Received("<1@example.org>", "ann@example.org", List.of("bob@example.net"))),
                relay.received());
    }

    @Test
    void relayRefusesEveryOtherNetworkWithTheFamousWords() throws Exception {
        network.move(Place.HOTEL);

        try (Client client = greeted(relay).startTls()) {
            client.reply();
            client.says("EHLO me");

            assertEquals("550 relay not permitted", client.mails("<1@example.org>"));
        }

        assertEquals(List.of(), relay.received());
    }

    @Test
    void relayWantsNoLogin() throws Exception {
        try (Client client = greeted(relay).startTls()) {
            client.reply();

            assertFalse(client.says("EHLO me").contains("AUTH"));
        }
    }

    @Test
    void companyWantsTlsThenALogin() throws Exception {
        network.move(Place.HOTEL);

        try (Client client = greeted(company)) {
            client.reply();
            assertFalse(client.says("EHLO me").contains("AUTH"));
            assertTrue(client.says("MAIL FROM:<ann@example.org>").startsWith("530"));

            client.says("STARTTLS");
            client.startTls();
            assertTrue(client.says("EHLO me").contains("AUTH"));
            assertTrue(client.says("MAIL FROM:<ann@example.org>").startsWith("530"));
            assertTrue(client.login("ann", "secret").startsWith("235"));
            assertTrue(client.mails("<2@example.org>").startsWith("250"));
        }

        assertTrue(company.has("<2@example.org>"));
        assertFalse(company.has("<not@this>"));
    }

    @Test
    void companyRefusesAWrongPassword() throws Exception {
        try (Client client = greeted(company)) {
            client.reply();
            client.says("EHLO me");
            client.says("STARTTLS");
            client.startTls().says("EHLO me");

            assertTrue(client.login("ann", "guess").startsWith("535"));
        }
    }

    @Test
    void anotherAuthorityIsNotTrusted() throws Exception {
        Authority stranger = new Authority(Clock.systemUTC());

        try (Client client = new Client(relay.host(), relay.port(), stranger.certificate())) {
            assertThrows(SSLHandshakeException.class, client::startTls);
        }
    }

    @Test
    void countsConnectionsEvenWithoutMail() throws Exception {
        assertEquals(0, company.connections());

        try (Client client = greeted(company)) {
            client.reply();
        }

        assertEquals(1, company.connections());
    }

    private Client greeted(DemoServer server) throws IOException {
        return new Client(server.host(), server.port(), authority.certificate());
    }
}
