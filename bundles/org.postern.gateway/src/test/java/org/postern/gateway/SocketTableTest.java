// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The rows are as a little-endian Linux writes them. */
@EnabledIf("littleEndian")
class SocketTableTest {

    private static final String HEAD =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n";

    private final SocketTable table;

    static boolean littleEndian() {
        return java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.LITTLE_ENDIAN;
    }

    SocketTableTest(@TempDir Path folder) throws IOException {
        Path v4 = Files.writeString(
                folder.resolve("tcp"),
                HEAD
                        + "   0: 0100007F:61A8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1\n"
                        + "   1: 0100007F:C001 0100007F:61A8 01 00000000:00000000 00:00000000 00000000  1001        0 2\n");
        Path v6 = Files.writeString(
                folder.resolve("tcp6"),
                HEAD
                        + "   0: 0000000000000000FFFF00000100007F:C002 0000000000000000FFFF00000100007F:61A8"
                        + " 01 00000000:00000000 00:00000000 00000000  1002        0 3\n"
                        + "   1: 00000000000000000000000001000000:C003 00000000000000000000000001000000:61A8"
                        + " 01 00000000:00000000 00:00000000 00000000  1003        0 4\n");
        table = new SocketTable(List.of(v4, v6));
    }

    @Test
    void findsTheUserAtTheOtherEnd() {
        assertEquals(OptionalInt.of(1001), peer("127.0.0.1", 0xC001));
        assertEquals(OptionalInt.of(1002), peer("127.0.0.1", 0xC002));
        assertEquals(OptionalInt.of(1003), peer("::1", 0xC003));
        assertEquals(OptionalInt.empty(), peer("127.0.0.1", 0xC003));
    }

    @Test
    void findsWhoListens() {
        assertEquals(OptionalInt.of(1000), table.listener(25_000));
        assertEquals(OptionalInt.empty(), table.listener(0xC001));
    }

    private OptionalInt peer(String host, int port) {
        return table.peer(new InetSocketAddress(host, port), new InetSocketAddress(host, 25_000));
    }
}
