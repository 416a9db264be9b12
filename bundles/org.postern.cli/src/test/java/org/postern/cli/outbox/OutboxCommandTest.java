// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.outbox.Outbox.Repetition;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.testing.FakeOutbox;

final class OutboxCommandTest {
    private static final String TEXT = "Subject: hello\r\n\r\nhello\r\n";

    private final FakeOutbox outbox = new FakeOutbox();
    private final RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void anEmptyOneSaysSo() {
        assertEquals(0, run());

        assertTrue(terminal.out().startsWith("The outbox is empty"), terminal.out());
    }

    @Test
    void listsWhoToWhomAndWhyItWaits() {
        given();

        assertEquals(0, run());

        assertEquals("1  ann@example.org → bob@example.net", terminal.lines().get(0));
        assertTrue(terminal.out().contains("It is tried again soon."), terminal.out());
        assertTrue(terminal.out().contains("Last time: The server said no."), terminal.out());
        assertTrue(terminal.out().contains("postern run"), terminal.out());
    }

    @Test
    void programsReadIt() {
        given();

        run("--json");

        assertTrue(terminal.out().contains("\"reason\": \"backoff\""), terminal.out());
        assertTrue(terminal.out().contains("\"cause\": \"relay-denied\""), terminal.out());
    }

    @Test
    void whatTheServerSaidCannotPaintTheTerminal() {
        given();

        run("show", "1");

        assertTrue(terminal.out().contains("since 1970-01-01T00:00:00Z, attempts so far: 1"), terminal.out());
        assertTrue(terminal.out().contains("550 relay not"), terminal.out());
        assertFalse(terminal.out().contains("\u001b"), terminal.out());
    }

    @Test
    void decisionsReachTheOutbox() {
        given();
        outbox.leaves(false);

        run("hold", "1");
        run("retry", "1");
        run("retry", "1", "--through", "corp");
        run("delete", "1");

        assertEquals(List.of("hold 1", "retry 1", "retry 1 corp", "delete 1"), outbox.decisions());
    }

    @Test
    void saysWhenItHasLeft() {
        given();

        assertEquals(0, run("retry", "1"));

        assertTrue(terminal.out().startsWith("Accepted for bob@example.net."), terminal.out());
    }

    @Test
    void exportsTheMessageAndReplacesNoFile(@TempDir Path folder) throws IOException {
        given();
        Path file = folder.resolve("mail.eml");

        int first = run("export", "1", file.toString());
        int second = run("export", "1", file.toString());

        assertEquals(0, first);
        assertEquals(73, second);
        assertEquals(TEXT, Files.readString(file));
    }

    @Test
    void oneThatIsNotThereIsNamed() {
        assertEquals(65, run("show", "7"));

        assertTrue(terminal.err().contains("There is no message “7” in the outbox"), terminal.err());
    }

    private void given() {
        EmailAddress ann = EmailAddress.of("ann@example.org");
        outbox.accept(
                new OutgoingMessage(
                        ann,
                        new Envelope(Optional.of(ann), List.of(EmailAddress.of("bob@example.net"))),
                        "<1@example.org>",
                        OutgoingMessage.Content.of(TEXT.getBytes(StandardCharsets.US_ASCII))),
                Repetition.ALLOW);
    }

    private int run(String... arguments) {
        return new OutboxCommand(outbox, outbox).run(List.of(arguments), terminal.terminal());
    }
}
