// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** A connection whose client sends its packets whatever it hears, and then leaves. */
final class Packets extends Socket {

    private static final SocketOption<Boolean> QUICK = new Quick();

    private final Queue<byte[]> coming;
    private final List<Integer> heardBefore = new ArrayList<>();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private int acknowledged;

    Packets(byte[]... packets) {
        coming = new ArrayDeque<>(Arrays.asList(packets));
    }

    /** What the client has heard so far. */
    byte[] heard() {
        return heard.toByteArray();
    }

    /** How many octets the client had heard before each packet, and before it left. */
    List<Integer> heardBefore() {
        return List.copyOf(heardBefore);
    }

    /** How many packets the client knows to have come. */
    int acknowledged() {
        return acknowledged;
    }

    @Override
    @NonNullByDefault({}) // the options are the library's
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of(QUICK);
    }

    @Override
    @NonNullByDefault({}) // the parameters are the library's
    public <T> Socket setOption(SocketOption<T> option, T value) {
        assertEquals(QUICK, option);
        assertEquals(true, value);
        acknowledged++;
        return this;
    }

    @Override
    public OutputStream getOutputStream() {
        return heard;
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            @NonNullByDefault({}) // the parameter is the library's
            public int read(byte[] into, int offset, int length) {
                heardBefore.add(heard.size());
                byte[] packet = coming.poll();
                if (packet == null) {
                    return -1;
                }
                System.arraycopy(packet, 0, into, offset, packet.length);
                return packet.length;
            }
        };
    }

    /** As Linux has it. */
    private record Quick() implements SocketOption<Boolean> {

        @Override
        public String name() {
            return "TCP_QUICKACK";
        }

        @Override
        public Class<Boolean> type() {
            return Boolean.class;
        }
    }
}
