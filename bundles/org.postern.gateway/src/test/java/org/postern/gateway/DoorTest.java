// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {

    private final Path folder;

    private final List<Submitted> submitted = new CopyOnWriteArrayList<>();
    private Answer answer = Answer.of(250, "2.0.0", "taken by Office");
    private final String secret;
    private final int port;
    private final Door door;

    DoorTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        TestHome home = new TestHome(folder);
        secret = new String(new LoopbackGateway(home).admit("mutt").characters());
        port = LoopbackPorts.any();
        door = Door.open(file(), User.ofThisProcess(), this::transaction, port);
    }

    private GatewayFile file() {
        return LoopbackGateway.file(new TestHome(folder));
    }

    private Transaction transaction(String client) {
        return new Transaction(client, folder, this::take);
    }

    private Answer take(Submitted message) {
        submitted.add(message);
        return answer;
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void takesAMessageFromAClientThatItKnows() throws IOException {
        try (Client client = new Client("127.0.0.1", port)) {
            client.logIn(secret);
            List<String> end = client.send("ann@corp.example", "Subject: a\r\n\r\n..dot\r\n");

            assertEquals(List.of("250 2.0.0 taken by Office"), end);
        }
        assertEquals("mutt", submitted.get(0).client());
        assertEquals(
                "Subject: a\r\n\r\n.dot\r\n",
                new String(submitted.get(0).content().octets(), StandardCharsets.US_ASCII));
        assertEquals(
                "ann@corp.example",
                submitted.get(0).envelope().reversePath().orElseThrow().toString());
    }

    @Test
    void listensOnBothLoopbackAddresses() throws IOException {
        for (InetAddress address : LoopbackPorts.addresses()) {
            try (Client client = new Client(address.getHostAddress(), port)) {
                assertTrue(client.greeting().startsWith("220 "));
            }
        }
    }

    @Test
    void takesNothingWithoutALogin() throws IOException {
        try (Client client = new Client("127.0.0.1", port)) {
            client.say("EHLO localhost");

            assertTrue(client.say("MAIL FROM:<ann@corp.example>").get(0).startsWith("530 "));
        }
    }

    @Test
    void encryptsForAClientThatWantsIt() throws IOException, GeneralSecurityException {
        try (Client client = new Client("127.0.0.1", port)) {
            client.say("EHLO localhost");
            client.startTls(gatewaysOwn());
            client.logIn(secret);

            assertEquals(
                    List.of("250 2.0.0 taken by Office"), client.send("ann@corp.example", "Subject: a\r\n\r\nb\r\n"));
        }
    }

    /** Trusts the certificate that the gateway made for this user, and no other. */
    private SSLSocketFactory gatewaysOwn() throws IOException, GeneralSecurityException {
        KeyStore made =
                KeyStore.getInstance(folder.resolve("config/gateway.p12").toFile(), new char[0]);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, new char[0]);
        trusted.setCertificateEntry("gateway", made.getCertificate("gateway"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    @Test
    void refusesAWrongSecret() throws IOException {
        try (Client client = new Client("127.0.0.1", port)) {
            assertTrue(client.logIn("guessed").get(0).startsWith("535 "));
        }
    }

    @Test
    void refusesAClientFromTheMomentItIsRevoked() throws IOException {
        new LoopbackGateway(new TestHome(folder)).revoke("mutt");

        try (Client client = new Client("127.0.0.1", port)) {
            assertTrue(client.logIn(secret).get(0).startsWith("535 "));
        }
    }

    @Test
    void passesEveryLineOfARefusalOn() throws IOException {
        answer = Answer.of(550, "5.7.1", "relay not permitted", "Postern: use another server.");

        try (Client client = new Client("127.0.0.1", port)) {
            client.logIn(secret);

            assertEquals(
                    List.of("550-5.7.1 relay not permitted", "550 5.7.1 Postern: use another server."),
                    client.send("ann@corp.example", "Subject: a\r\n\r\nb\r\n"));
        }
    }

    @Test
    void carriesTheNullReversePath() throws IOException {
        try (Client client = new Client("127.0.0.1", port)) {
            client.logIn(secret);
            client.send("", "Subject: a\r\n\r\nb\r\n");
        }
        assertEquals(Optional.empty(), submitted.get(0).envelope().reversePath());
    }

    @Test
    void doesNotEndAMessageAtASmuggledDot() throws IOException {
        String smuggled = "Subject: a\r\n\r\nb\n.\nMAIL FROM:<eve@example.org>\r\n";

        try (Client client = new Client("127.0.0.1", port)) {
            client.logIn(secret);
            client.send("ann@corp.example", smuggled);
        }
        assertEquals(1, submitted.size());
    }

    @Test
    void forgetsAMessageThatWasCutOff() throws IOException {
        try (Client client = new Client("127.0.0.1", port)) {
            client.logIn(secret);
            client.begin("ann@corp.example");
            client.write("Subject: a\r\n\r\nhalf");
        }
        try (Client client = new Client("127.0.0.1", port)) {
            client.logIn(secret);
            client.send("ann@corp.example", "Subject: whole\r\n\r\nb\r\n");
        }
        assertTrue(submitted.stream()
                .allMatch(s -> new String(s.content().octets(), StandardCharsets.US_ASCII).contains("whole")));
    }

    @Test
    void refusesAnAddressThatIsNone() throws IOException {
        try (Client client = new Client("127.0.0.1", port)) {
            client.logIn(secret);
            client.say("MAIL FROM:<ann@corp.example>");

            assertFalse(client.say("RCPT TO:<nobody>").get(0).startsWith("250"));
        }
    }

    @Test
    void turnsAwayWhoComesWhenThereAreFifty() throws IOException {
        List<Client> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                clients.add(new Client("127.0.0.1", port));
            }

            try (Client oneMore = new Client("127.0.0.1", port)) {
                assertTrue(oneMore.greeting().startsWith("421 4.3.2 "));
            }
            assertTrue(clients.get(49).say("NOOP").get(0).startsWith("250 "));
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
    }

    @Test
    void servesTheUserWhoRunsItAndNobodyElse() throws IOException {
        User owner = User.ofThisProcess();
        assumeTrue(owner.sockets().tells());
        int other = LoopbackPorts.any();
        User somebodyElse = new User(owner.sockets(), owner.uid() + 1);

        try (Door theirs = Door.open(file(), somebodyElse, this::transaction, other);
                Client client = new Client("127.0.0.1", other)) {
            assertTrue(client.greeting().startsWith("554 5.7.1 "));
        }
    }

    @Test
    void closingItEndsEveryConversationAndEveryThread() throws Exception {
        try (Client client = new Client("127.0.0.1", port)) {
            List<Thread> threads = threads();

            door.close();

            assertTrue(client.hearsNoMore());
            for (Thread thread : threads) {
                thread.join(10_000);
                assertFalse(thread.isAlive());
            }
        }
        assertTrue(LoopbackPorts.free(port));
    }

    private List<Thread> threads() {
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("Postern gateway " + port))
                .toList();
        assertEquals(LoopbackPorts.addresses().size() + 1, threads.size());
        return threads;
    }

    @Test
    void whatIsSaidBeforeTheEncryptionBeginsIsNotHeardInIt() throws IOException {
        try (Client client = new Client("127.0.0.1", port)) {
            client.say("EHLO localhost");

            assertTrue(client.say("STARTTLS\r\nNOOP").get(0).startsWith("554 5.5.1 "));
            assertTrue(client.hearsNoMore());
        }
    }
}
