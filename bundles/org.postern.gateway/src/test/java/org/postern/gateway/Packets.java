// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** A connection whose client sends its packets whatever it hears, and then leaves. */
final class Packets extends Socket {

    private final Queue<byte[]> coming;
    private final List<Integer> heardBefore = new ArrayList<>();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

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
}
