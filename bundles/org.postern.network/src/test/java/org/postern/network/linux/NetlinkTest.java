// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NetlinkTest {

    private static final int GETLINK = 18;

    @Test
    @EnabledOnOs(OS.LINUX)
    void asksTheKernelForItsLinks() throws IOException {
        LibC libC = LibC.load();

        List<String> names = new Netlink(libC)
                .ask(GETLINK, Netlink.REQUEST | Netlink.DUMP, new byte[16]).stream()
                        .map(m -> Netlink.interfaceName(libC, m.structure().getInt(4)))
                        .toList();

        assertTrue(names.contains("lo"), names.toString());
    }

    @Test
    void readsAttributesAfterTheStructure() {
        ByteBuffer bytes = message(28, 25).putInt(7).putShort((short) 5).putShort((short) 3);
        bytes.put((byte) 9).flip();

        Netlink.Message message = Netlink.messages(bytes).get(0);

        assertEquals(7, message.structure().getInt());
        assertArrayEquals(new byte[] {9}, message.attributes(4).get(3));
    }

    @Test
    void stopsAtALengthThatIsTooLong() {
        ByteBuffer bytes = message(28, 100).putInt(7).flip();

        assertEquals(List.of(), Netlink.messages(bytes));
    }

    @Test
    void anEndIsNoAnswer() {
        ByteBuffer bytes = message(3, 16).flip();

        assertEquals(List.of(), Netlink.messages(bytes));
    }

    private static ByteBuffer message(int type, int length) {
        return Descriptor.structure(64).putInt(length).putInt(type).putLong(0);
    }
}
