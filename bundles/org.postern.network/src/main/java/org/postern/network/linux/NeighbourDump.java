// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The neighbours of both families by a dump of the kernel's table, which unlike the file tells their age. */
final class NeighbourDump implements NeighbourTable {

    private static final int GETNEIGH = 30;
    /** {@code struct ndmsg}: family, padding, interface index, state, flags, type. */
    private static final int STRUCTURE = 12;

    /** {@code NDA_DST}, {@code NDA_LLADDR} and {@code NDA_CACHEINFO} of neighbour.h. */
    private static final int ADDRESS = 1;

    private static final int MAC = 2;
    private static final int AGES = 3;

    /** {@code NUD_INCOMPLETE}, {@code NUD_FAILED} and {@code NUD_NOARP} of neighbour.h. */
    private static final int NO_ANSWER = 0x1 | 0x20 | 0x40;

    private static final int STALE = 0x4;

    /** {@code USER_HZ} to the second, whatever the kernel's own clock does. */
    private static final int TICK_MILLIS = 10;

    private final NeighbourTable otherwise;

    /** @param otherwise read where the kernel cannot be asked */
    NeighbourDump(NeighbourTable otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public List<Neighbour> read() {
        try {
            LibC libC = LibC.load();
            return new Netlink(libC)
                    .ask(GETNEIGH, Netlink.REQUEST | Netlink.DUMP, new byte[STRUCTURE]).stream()
                            .flatMap(m -> neighbour(libC, m))
                            .toList();
        } catch (IOException e) {
            return otherwise.read();
        }
    }

    @Override
    public String source() {
        return "rtnetlink";
    }

    private static Stream<Neighbour> neighbour(LibC libC, Netlink.Message message) {
        ByteBuffer structure = message.structure();
        int state = structure.getShort(8);
        Map<Integer, byte[]> attributes = message.attributes(STRUCTURE);
        byte[] mac = attributes.getOrDefault(MAC, new byte[0]);
        if ((state & NO_ANSWER) != 0 || mac.length == 0) {
            return Stream.empty();
        }
        return Stream.of(new Neighbour(
                Netlink.interfaceName(libC, structure.getInt(4)),
                address(attributes.getOrDefault(ADDRESS, new byte[4])),
                HexFormat.ofDelimiter(":").formatHex(mac),
                (state & STALE) != 0,
                sinceConfirmed(attributes.getOrDefault(AGES, new byte[4]))));
    }

    /** The kernel cuts off parts of a tick, and its own clock may be as coarse. */
    private static Duration sinceConfirmed(byte[] ages) {
        long ticks = Integer.toUnsignedLong(
                ByteBuffer.wrap(ages).order(ByteOrder.nativeOrder()).getInt());
        return Duration.ofMillis((ticks + 2) * TICK_MILLIS);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not the length of an address: " + bytes.length, e);
        }
    }
}
