// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.postern.api.Origin;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.settings.Home;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

/** Whatever Postern writes and says, the password is not in it: even if the server repeats it in every form it was sent in. */
final class SecretsTest {

    private static final String USER = "ann@example.org";
    private static final String PASSWORD = "Tr0ub4dor-and-3-horses";
    private static final String PLAIN = base64("\0" + USER + "\0" + PASSWORD);

    @TempDir
    Path folder = Path.of("");

    private final ScriptedNetwork network = new ScriptedNetwork();
    private final List<ServiceRegistration<?>> standIns = new ArrayList<>();

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void settle() {
        standIns.add(Services.standIn(Home.class, new FolderHome(folder)));
        standIns.add(Services.standIn(NetworkMonitor.class, network));
        network.moveToGateway("192.168.1.1");
    }

    @AfterEach
    void clear() {
        standIns.forEach(ServiceRegistration::unregister);
    }

    @Test
    void thePasswordIsNowhereInWhatIsWrittenAndSaid() throws Exception {
        List<String> said = new ArrayList<>();
        Identity localhost = Identity.named("dns:localhost");
        try (ScriptedServer server =
                new ScriptedServer(localhost.context(), """
                TLS
                S: 220 mx ready
                C: EHLO *
                S: 250-mx\\r\\n250 AUTH PLAIN
                C: AUTH PLAIN %2$s
                S: 535-5.7.8 no: %1$s\\r\\n535-5.7.8 you said %2$s\\r\\n535 5.7.8 which is %3$s
                C: QUIT
                S: 221 bye %1$s
                """.formatted(PASSWORD, PLAIN, base64(PASSWORD)))) {
            know(server, localhost);

            Delivery delivery = Services.get(Postman.class).send(message(), step -> said.add(step.toString()));

            assertFalse(delivery.accepted());
            said.add(delivery.toString());
            said.add(delivery.diagnosis().orElseThrow().toString());
        }
        List<Path> written = written();

        assertTrue(said.stream().anyMatch(line -> line.contains("535")), said::toString);
        assertTrue(written.size() > 2, written::toString);
        assertEquals(List.of(), said.stream().filter(SecretsTest::tells).toList());
        assertEquals(
                List.of(), written.stream().filter(file -> tells(text(file))).toList());
    }

    private static void know(ScriptedServer server, Identity localhost) throws InterruptedException {
        SubmissionServer wanted = new SubmissionServer(
                "localhost",
                server.port(),
                ConnectionSecurity.TLS,
                Optional.of(USER),
                List.of(localhost.certificate()));
        Services.get(Settings.class)
                .put(new SmtpProfile(
                        "home",
                        "Home",
                        wanted,
                        List.of(new SenderPattern(USER)),
                        new Origin(Origin.Layer.USER, "the test")));
        try (Secret secret = new Secret(PASSWORD.toCharArray())) {
            Services.get(Vault.class).put(wanted.account().orElseThrow(), secret);
        }
    }

    private static OutgoingMessage message() throws InterruptedException {
        return Services.get(MessageReader.class)
                .compose(new MessageReader.Draft(
                        EmailAddress.of(USER), List.of(EmailAddress.of("bob@example.net")), "Minutes", "Dear Bob.\n"));
    }

    /** The password as it is, and as it stands in base64 at each offset: so it does in every SASL response. */
    private static boolean tells(String text) {
        return Stream.concat(
                        Stream.of(PASSWORD),
                        Stream.of("", "a", "ab")
                                .map(before -> base64(before + PASSWORD).substring(4, 28)))
                .anyMatch(text::contains);
    }

    private List<Path> written() throws IOException {
        Path log = Path.of(String.valueOf(System.getProperty("osgi.logfile", "")));
        try (Stream<Path> files = Files.walk(folder)) {
            return Stream.concat(files, Stream.of(log))
                    .filter(Files::isRegularFile)
                    .collect(Collectors.toList());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
