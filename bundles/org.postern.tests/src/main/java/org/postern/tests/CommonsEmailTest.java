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
import org.apache.commons.mail2.core.EmailException;
import org.apache.commons.mail2.jakarta.Email;
import org.apache.commons.mail2.jakarta.HtmlEmail;
import org.apache.commons.mail2.jakarta.SimpleEmail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.postern.api.Origin;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Takeover;
import org.postern.api.settings.Takeover.Extent;

/** Apache Commons Email, unchanged, in this framework: it knows nothing of Postern, and sends through it. */
final class CommonsEmailTest {

    private static final Origin USER = new Origin(Origin.Layer.USER, "the test");
    /** No such server can be met; a program that sends there itself fails. */
    private static final String OWN_SERVER = "smtp.isp.invalid";

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
    void plainTextGoesThroughTheProfileOfItsAuthor() throws Exception {
        know(sink);

        message(new SimpleEmail()).setMsg("Dear Bob, here they are.").send();

        assertEquals(1, sink.received().size());
        assertTrue(sink.received().get(0).contains("Dear Bob, here they are."));
    }

    /** Jakarta Activation asks the thread's class loader for what renders a multipart. */
    @Test
    void aMultipartIsRenderedWhateverTheThreadsClassLoaderKnows() throws Exception {
        know(sink);
        HtmlEmail email = new HtmlEmail();
        message(email);
        email.setHtmlMsg("<p>Dear Bob</p>").setTextMsg("Dear Bob");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            email.send();
        } finally {
            thread.setContextClassLoader(before);
        }

        assertTrue(sink.received().get(0).contains("multipart/alternative"), sink.received()::toString);
        assertTrue(sink.received().get(0).contains("<p>Dear Bob</p>"), sink.received()::toString);
    }

    @Test
    void aRefusalIsItsOwnExceptionWithTheDiagnosis() throws Exception {
        know(refusing);

        Email email = message(new SimpleEmail()).setMsg("Dear Bob.");
        EmailException thrown = assertThrows(EmailException.class, email::send);

        SendFailedException cause = assertInstanceOf(SendFailedException.class, thrown.getCause());
        String sentence = String.valueOf(cause.getMessage());
        assertTrue(sentence.contains("The server said: “550 5.7.1 relay not permitted”."), sentence);
        assertTrue(sentence.length() > 100, sentence);
        assertEquals("bob@example.net", cause.getInvalidAddresses()[0].toString());
    }

    @Test
    void whatPosternLeavesAloneTriesItsOwnServerAndFails() throws Exception {
        know(sink);
        Services.get(Settings.class).put(new Takeover(Extent.NAMED, List.of("mail.corp.example"), USER));

        Email email = message(new SimpleEmail()).setMsg("Dear Bob.");

        assertThrows(EmailException.class, email::send);
        assertEquals(List.of(), sink.received());
    }

    private static void know(Sink server) throws InterruptedException {
        Services.get(Settings.class)
                .put(new SmtpProfile(
                        "office", "Office", server.address(), List.of(new SenderPattern("*@example.org")), USER));
    }

    private static <E extends Email> E message(E email) throws EmailException {
        email.setHostName(OWN_SERVER);
        email.setFrom("ann@example.org");
        email.addTo("bob@example.net");
        email.setSubject("Minutes");
        return email;
    }
}
