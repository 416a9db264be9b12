// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final int MOST = 12_288;

    @Test
    void readsLinesFromWhateverPacketsTheyComeIn() throws IOException {
        Wire wire = wire("NO", "OP\r", "\nRSET\r\nQ", "UIT caf\u00c3", "\u00a9\r\n");

        assertEquals("NOOP", wire.line());
        assertEquals("RSET", wire.line());
        assertEquals("QUIT caf\u00e9", wire.line());
        assertThrows(EOFException.class, wire::line);
    }

    @Test
    void readsALineAsLongAsALoginMayBe() throws IOException {
        String longest = "A".repeat(MOST - 2);

        assertEquals(longest, wire(longest + "\r\n").line());
        assertThrows(ProtocolException.class, wire(longest + "A\r\n")::line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NOOP\n", "NO\nOP\r\n", "NO\rOP\r\n", "NOOP\0\r\n", "NO\tOP\r\n", "NOOP\r\r\n", "\u007f\r\n"})
    void whatIsNoLineIsNotReadAsOne(String line) throws IOException {
        assertThrows(ProtocolException.class, wire(line)::line);
    }

    @Test
    void repliesLeaveTogetherBeforeMoreIsWaitedFor() throws IOException {
        Packets client = new Packets(octets("NOOP\r\nRSET\r\n"), octets("QUIT\r\n"));
        Wire wire = new Wire(client);
        for (int i = 0; i < 3; i++) {
            wire.line();
            wire.say("250 Ok");
        }
        wire.close();

        assertEquals(List.of(0, 16), client.heardBefore());
        assertEquals(24, client.heard().length);
    }

    @Test
    void tellsAtOnceThatAPacketHasCome() throws IOException {
        Packets client = new Packets(octets("NO"), octets("OP\r\n"));

        try (Wire wire = new Wire(client)) {
            wire.line();

            assertEquals(2, client.acknowledged());
        }
    }

    private static Wire wire(String... packets) throws IOException {
        byte[][] octets = new byte[packets.length][];
        for (int i = 0; i < packets.length; i++) {
            octets[i] = octets(packets[i]);
        }
        return new Wire(new Packets(octets));
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
