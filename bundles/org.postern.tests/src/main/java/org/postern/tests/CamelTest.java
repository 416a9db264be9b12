// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.SendFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.postern.api.Origin;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;

/** A route of Apache Camel, unchanged, in this framework: its mail component passes its server to {@code connect}. */
final class CamelTest {

    private static final Origin USER = new Origin(Origin.Layer.USER, "the test");
    private static final String MAILBOX =
            "smtp://smtp.isp.invalid:25?from=ann@example.org&to=bob@example.net&subject=Minutes";

    private final ScriptedNetwork network = new ScriptedNetwork();
    private final Sink sink = Sink.accepting();
    private final Sink refusing = Sink.refusing("5.7.1 relay not permitted");
    private final List<ServiceRegistration<?>> standIns = new ArrayList<>();

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
        sink.close();
        refusing.close();
    }

    @Test
    void aRouteEndsAtTheServerThatPosternChooses() throws Exception {
        know(sink);

        route(MAILBOX, "Dear Bob, here they are.");

        assertEquals(1, sink.received().size());
        assertTrue(sink.received().get(0).contains("Dear Bob, here they are."), sink.received()::toString);
    }

    @Test
    void aRouteFailsWithTheDiagnosis() throws Exception {
        know(refusing);

        RuntimeException thrown = assertThrows(RuntimeException.class, () -> route(MAILBOX, "Dear Bob."));

        SendFailedException cause = assertInstanceOf(SendFailedException.class, thrown.getCause());
        String sentence = String.valueOf(cause.getMessage());
        assertTrue(sentence.contains("The server said: “550 5.7.1 relay not permitted”."), sentence);
        assertTrue(sentence.length() > 100, sentence);
        assertEquals("bob@example.net", cause.getInvalidAddresses()[0].toString());
    }

    private static void know(Sink server) throws InterruptedException {
        Services.get(Settings.class)
                .put(new SmtpProfile(
                        "office", "Office", server.address(), List.of(new SenderPattern("*@example.org")), USER));
    }

    @SuppressWarnings("unchecked") // what it takes, its own text says
    private static void route(String mailbox, String text) throws InvalidSyntaxException {
        ServiceReference<?> program =
                Services.context().getServiceReferences(BiConsumer.class.getName(), "(program=camel)")[0];
        ((BiConsumer<String, String>) Objects.requireNonNull(Services.context().getService(program)))
                .accept(mailbox, text);
    }
}
