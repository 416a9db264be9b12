// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedServerTest {

    private static final String SCRIPT = "S: 220 ready\nC: HELO *\nS: 250 hello\nTEXT\nDROP";

    @Test
    void playsItsScript() throws IOException {
        try (ScriptedServer server = new ScriptedServer(SCRIPT)) {

            String answer = say("HELO me\r\nsome\r\ntext\r\n.\r\n", server);

            assertEquals("220 ready\r\n250 hello\r\n", answer);
            assertEquals(List.of("HELO me", "some", "text"), server.heard());
        }
    }

    @Test
    void failsIfTheClientSaysSomethingElse() throws IOException {
        ScriptedServer server = new ScriptedServer(SCRIPT);

        say("EHLO me\r\n", server);

        assertThrows(AssertionError.class, server::close);
    }

    @Test
    void failsIfTheClientLeavesTooEarly() throws IOException {
        ScriptedServer server = new ScriptedServer(SCRIPT);

        say("HELO me\r\n", server);

        assertThrows(AssertionError.class, server::close);
    }

    private static String say(String text, ScriptedServer server) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
