// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.jakartamail.MailProgram.ACCEPTED;
import static org.postern.jakartamail.MailProgram.AUTHOR;
import static org.postern.jakartamail.MailProgram.BOTH;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.settings.Takeover;
import org.postern.api.settings.Takeover.Extent;
import org.postern.testing.FakePostman;

/** Which messages Postern takes, and which go the way that the program asked for. */
final class HostsWayTest {

    private static final Origin ORIGIN = new Origin(Origin.Layer.USER, "test");

    private final MailProgram program = new MailProgram();

    HostsWayTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        program.close();
    }

    @Test
    void worksWhereTheProgramNamesNoServer() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        program.send("smtp", postman, null, AUTHOR);

        assertEquals(1, postman.sent().size());
    }

    @Test
    void goesTheHostsWayWithoutPostern() throws Exception {
        program.send(program.transport("smtp", consumer -> false), "127.0.0.1", AUTHOR);

        assertTrue(program.server.gotMail());
    }

    @Test
    void goesTheHostsWayWithoutAnyProfile() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        program.send(program.transport("smtp", program.door(postman, List.of())), "127.0.0.1", AUTHOR);

        assertTrue(program.server.gotMail());
        assertTrue(postman.sent().isEmpty());
    }

    @Test
    void goesTheHostsWayWherePosternIsToLeaveItsServerAlone() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        Takeover named = new Takeover(Extent.NAMED, List.of("smtp.isp.example"), ORIGIN);

        PosternTransport transport =
                program.transport("smtp", program.door(postman, List.of(FakePostman.OFFICE), named));
        assertThrows(MessagingException.class, () -> program.send(transport, "smtp.other.invalid", AUTHOR));

        assertTrue(postman.sent().isEmpty());
    }

    @Test
    void takesOnlyWhatWouldGoToANamedServer() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        Takeover named = new Takeover(Extent.NAMED, List.of("smtp.isp.example"), ORIGIN);

        program.send(
                program.transport("smtp", program.door(postman, List.of(FakePostman.OFFICE), named)),
                "SMTP.isp.example",
                AUTHOR);

        assertEquals(1, postman.sent().size());
        assertFalse(program.server.gotMail());
    }

    @Test
    void theOwnProtocolIsAskedForAndTakenWhateverElseIsLeftAlone() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        Takeover off = new Takeover(Extent.OFF, List.of(), ORIGIN);

        program.send(
                program.transport("postern", program.door(postman, List.of(FakePostman.OFFICE), off)), null, AUTHOR);

        assertEquals(1, postman.sent().size());
    }

    @Test
    void goesTheHostsWayIfItsServerIsThisComputer() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        program.send("smtp", postman, "localhost", AUTHOR);

        assertTrue(program.server.gotMail());
        assertTrue(postman.sent().isEmpty());
    }

    @Test
    void connectsTheHostsWayOnlyWhenNoProfileCarriesTheAuthor() throws Exception {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));
        try (PosternTransport transport =
                program.transport("smtp", program.door(postman, List.of(FakePostman.OFFICE)))) {
            transport.connect(null, -1, null, null);
            assertTrue(transport.isConnected());
            assertTrue(program.server.heard.isEmpty());

            transport.sendMessage(program.message("me@private.example"), BOTH);
            transport.sendMessage(program.message(AUTHOR), BOTH);
        }

        assertTrue(program.server.heard.contains("MAIL FROM:<me@private.example>"));
        assertFalse(program.server.heard.contains("MAIL FROM:<" + AUTHOR + ">"));
        assertEquals(1, postman.sent().size());
    }

    @Test
    void theOwnProtocolHasNoOtherWay() {
        FakePostman postman = new FakePostman(Optional.of(ACCEPTED));

        SendFailedException e = assertThrows(
                SendFailedException.class, () -> program.send("postern", postman, null, "me@private.example"));

        assertTrue(e.getMessage().startsWith("Postern has no outgoing server"), e.getMessage());
    }
}
