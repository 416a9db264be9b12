// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.Origin;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Outcome;
import org.postern.api.send.Reply;
import org.postern.api.settings.Takeover;
import org.postern.testing.FakePostman;
import org.postern.testing.FakeReader;
import org.postern.testing.MemorySettings;
import org.postern.testing.MemoryVault;

/** A program on Jakarta Mail that sends a message to both, and has a server of its own. */
final class MailProgram implements Closeable {

    static final Outcome ACCEPTED = new Outcome.Accepted(Reply.parse("250 2.0.0 Ok: queued"));
    static final String AUTHOR = "me@corp.example";
    static final Address[] BOTH = {address("a@far.example"), address("b@far.example")};

    final Properties properties = new Properties();
    final HostsServer server = new HostsServer();

    MailProgram() throws IOException {
        properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
        properties.setProperty("mail.smtp.localhost", "host.example");
    }

    void send(String protocol, FakePostman postman, @Nullable String host, String author) throws Exception {
        send(transport(protocol, door(postman, List.of(FakePostman.OFFICE))), host, author);
    }

    void send(PosternTransport transport, @Nullable String host, String author) throws MessagingException {
        try (transport) {
            transport.connect(host, -1, null, null);
            transport.sendMessage(message(author), BOTH);
        }
    }

    PosternTransport transport(String protocol, Predicate<Consumer<Door>> door) {
        URLName url = new URLName(protocol, null, -1, null, null, null);
        return new PosternTransport(Session.getInstance(properties), url, "smtp", false, door);
    }

    Predicate<Consumer<Door>> door(FakePostman postman, List<SmtpProfile> profiles) {
        return door(postman, profiles, Takeover.all(new Origin(Origin.Layer.USER, "test")));
    }

    Predicate<Consumer<Door>> door(FakePostman postman, List<SmtpProfile> profiles, Takeover takeover) {
        MemorySettings settings = new MemorySettings(profiles);
        settings.put(takeover);
        Door door = new Door(() -> postman, FakeReader::new, MemoryVault::new, FakeDiagnostician::new, settings);
        return consumer -> {
            consumer.accept(door);
            return true;
        };
    }

    MimeMessage message(String author) throws MessagingException {
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

    @Override
    public void close() throws IOException {
        server.close();
    }
}
