// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that talk nonsense, the same nonsense in each run. */
class DoorFuzzTest {

    private static final int SESSIONS = 150;
    private static final int LINES = 12;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final List<String> PIECES = List.of(
            "EHLO ",
            "HELO",
            "MAIL FROM:",
            "RCPT TO:",
            "DATA",
            "RSET",
            "NOOP",
            "AUTH ",
            "PLAIN ",
            "LOGIN",
            "STARTTLS",
            "BDAT ",
            "BDAT 3 LAST",
            "VRFY ",
            "QUIT",
            "<",
            ">",
            "<>",
            "<a@b.example>",
            "<@x,@y:a@b>",
            "SIZE=",
            "99999999999",
            "-1",
            "BODY=8BITMIME",
            "SMTPUTF8",
            "NOTIFY=NEVER",
            "ORCPT=rfc822;a",
            "RET=HDRS",
            " ",
            "\t",
            "\0",
            "\r",
            "\n",
            ".",
            "\r\n.\r\n",
            "\u00e9",
            "=",
            "*",
            "%s",
            "A");

    private final Random random = new Random(4);
    private final List<Submitted> submitted = new CopyOnWriteArrayList<>();
    private final String secret;
    private final int port;
    private final Door door;

    DoorFuzzTest(@TempDir Path folder) throws IOException {
        TestHome home = new TestHome(folder);
        secret = new String(new LoopbackGateway(home).admit("mutt").characters());
        port = LoopbackPorts.any();
        door = Door.open(
                LoopbackGateway.file(home),
                User.ofThisProcess(),
                client -> new Transaction(client, folder, this::take),
                port);
    }

    private Answer take(Submitted message) {
        submitted.add(message);
        return Answer.of(250, "2.0.0", "taken");
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void nonsenseWithoutALoginBringsNothingInAndBreaksNothing() throws IOException {
        for (int i = 0; i < SESSIONS; i++) {
            babble("");
        }

        assertEquals(List.of(), submitted);
        stillServes();
    }

    @Test
    void nonsenseAfterALoginBreaksNothing() throws IOException {
        String plain = Base64.getEncoder().encodeToString(("\0mutt\0" + secret).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < SESSIONS; i++) {
            babble("EHLO localhost\r\nAUTH PLAIN " + plain + "\r\n");
        }

        assertTrue(submitted.stream()
                .noneMatch(message -> message.envelope().recipients().isEmpty()));
        submitted.clear();
        stillServes();
    }

    /** Says it all at once and hears the server out, which may have hung up. */
    private void babble(String before) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((before + nonsense()).getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException e) {
            // a server may be angry with such a client
        }
    }

    private String nonsense() {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
                String piece = PIECES.get(random.nextInt(PIECES.size()));
                text.append(random.nextInt(40) == 0 ? piece.repeat(5_000) : piece);
            }
            text.append(random.nextInt(10) == 0 ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private void stillServes() throws IOException {
        try (Client client = new Client("127.0.0.1", port)) {
            client.logIn(secret);

            assertEquals(List.of("250 2.0.0 taken"), client.send("ann@corp.example", "Subject: a\r\n\r\nb\r\n"));
            assertEquals(1, submitted.size());
        }
    }
}
