// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Outbox;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.settings.Settings;

/** A message whose server cannot be reached: it is written on, and what is sent then takes its place. */
final class WaitingStoryTest {

    private static final int CLOSED_PORT = 1;

    private final Screen screen = new Screen();
    private final Settings settings = Services.get(Settings.class);
    private final Outbox outbox = Services.get(Outbox.class);

    @BeforeEach
    void oneServerThatIsDown() {
        clear();
        settings.put(new SmtpProfile(
                "down",
                "Server that is down",
                new SubmissionServer("127.0.0.1", CLOSED_PORT, ConnectionSecurity.TLS, Optional.empty(), List.of()),
                List.of(new SenderPattern("ann@example.org")),
                new Origin(Origin.Layer.USER, "")));
    }

    @AfterEach
    void clear() {
        outbox.entries().forEach(entry -> outbox.delete(entry.id()));
        settings.putRules(List.of());
        settings.profiles().forEach(profile -> settings.removeProfile(profile.id()));
    }

    @Test
    void aMessageThatWaitsIsWrittenOn() {
        aMessageWaits();
        itIsWrittenOn();
    }

    private void aMessageWaits() {
        screen.run("org.postern.client.newMessage");
        screen.type("compose.to", "bob@example.net");
        screen.type("compose.subject", "Minutes of toady");
        screen.type("compose.text", "Dear Bob,\n\nhere are the minutes.\n\nAnn\n");
        screen.click("compose.send");
        screen.run("org.postern.ui.openOutbox");
        screen.select("outbox.messages", "Minutes of toady");
        screen.shoot("20-waits");
    }

    private void itIsWrittenOn() {
        screen.run("org.postern.client.edit");
        Text subject = screen.see(Text.class, "compose.subject");
        screen.until("the message is open again", () -> subject.getText().equals("Minutes of toady"));
        screen.type("compose.subject", "Minutes of today");
        screen.shoot("21-edited");
        screen.click("compose.send");
        screen.until("it has taken the other's place", () -> waiting().equals(List.of("Minutes of today")));
    }

    private List<String> waiting() {
        return outbox.entries().stream().map(WaitingStoryTest::subject).toList();
    }

    private static String subject(Entry entry) {
        String text = new String(entry.message().content().octets(), StandardCharsets.US_ASCII);
        return text.lines()
                .filter(line -> line.startsWith("Subject: "))
                .findFirst()
                .orElseThrow()
                .substring("Subject: ".length());
    }
}
