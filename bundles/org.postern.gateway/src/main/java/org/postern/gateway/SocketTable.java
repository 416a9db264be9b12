// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who owns which TCP socket of this computer, as Linux tells in {@code /proc/net/tcp} and {@code tcp6}; empty elsewhere.
 */
record SocketTable(List<Path> tables) {

    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int UID = 7;
    private static final String LISTENING = "0A";

    /** That of this computer. */
    static SocketTable ofThisComputer() {
        return new SocketTable(List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6")));
    }

    /** Whether the system tells at all. */
    boolean tells() {
        return tables.stream().anyMatch(Files::isReadable);
    }

    /** The user at the other end of a connection between two sockets of this computer. */
    OptionalInt peer(InetSocketAddress peer, InetSocketAddress ours) {
        return uid(
                row -> address(row[LOCAL]).equals(peer) && address(row[REMOTE]).equals(ours));
    }

    /** The user who listens on that port. */
    OptionalInt listener(int port) {
        return uid(row -> row[STATE].equals(LISTENING) && address(row[LOCAL]).getPort() == port);
    }

    private OptionalInt uid(Predicate<String[]> wanted) {
        return tables.stream()
                .filter(Files::isReadable)
                .flatMap(SocketTable::rows)
                .filter(wanted)
                .mapToInt(row -> Integer.parseInt(row[UID]))
                .findFirst();
    }

    private static Stream<String[]> rows(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.strip().split(" +"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each 32-bit word of an address is written as a number of this machine, hence the other way round on most. */
    private static InetSocketAddress address(String text) {
        int colon = text.indexOf(':');
        ByteBuffer words = ByteBuffer.wrap(HexFormat.of().parseHex(text.substring(0, colon)));
        ByteBuffer octets = ByteBuffer.allocate(words.capacity()).order(ByteOrder.nativeOrder());
        while (words.hasRemaining()) {
            octets.putInt(words.getInt());
        }
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(octets.array()), Integer.parseInt(text.substring(colon + 1), 16));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
