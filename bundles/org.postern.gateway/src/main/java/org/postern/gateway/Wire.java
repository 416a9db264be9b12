// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Both directions of one connection. Commands and text come out of one buffer, so that neither takes what is the
 * other's; replies leave together as soon as there is nothing left to read (RFC 2920 §3.2).
 */
final class Wire implements Closeable {

    /** What a login may need (RFC 4954 §4), and more than any command does. */
    private static final int MOST_LINE_OCTETS = 12_288;

    private static final int ROOM = 32 * 1024;
    private static final String END = "\r\n";
    private static final Pattern LINE = Pattern.compile("[^\\x00-\\x1f\\x7f]*+" + END);

    private final Socket socket;
    private final Acknowledgement acknowledgement;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] room = new byte[ROOM];
    private int from;
    private int to;

    Wire(Socket socket) throws IOException {
        this(socket, Acknowledgement.on(socket));
    }

    private Wire(Socket socket, Acknowledgement acknowledgement) throws IOException {
        this.socket = socket;
        this.acknowledgement = acknowledgement;
        in = socket.getInputStream();
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** The same connection once TLS has begun. */
    Wire encrypted(SSLContext context) throws IOException {
        SSLSocket tls =
                (SSLSocket) context.getSocketFactory().createSocket(socket, InputStream.nullInputStream(), true);
        tls.startHandshake();
        return new Wire(tls, acknowledgement);
    }

    /** Says a reply, which leaves when something is waited for. */
    void say(String reply) throws IOException {
        out.write((reply + END).getBytes(StandardCharsets.US_ASCII));
    }

    void flush() throws IOException {
        out.flush();
    }

    /**
     * The next line, without its end.
     *
     * @throws ProtocolException if it is too long, does not end with CRLF, or has control characters: client and
     *     gateway may then not agree where the next command begins
     */
    String line() throws IOException {
        int length = 0;
        do {
            need(length + 1);
        } while (octet(length++) != '\n' && length < MOST_LINE_OCTETS);
        String line = new String(room, from, length, StandardCharsets.UTF_8);
        skip(length);
        if (!LINE.matcher(line).matches()) {
            throw new ProtocolException(Words.text("line.broken"));
        }
        return line.substring(0, line.length() - END.length());
    }

    /** Whether so many octets have come that were not taken yet. */
    boolean has(int octets) {
        return to - from >= octets;
    }

    /**
     * Waits until so many octets have come.
     *
     * @throws EOFException if the client leaves before
     */
    void need(int octets) throws IOException {
        while (!has(octets)) {
            fill();
        }
    }

    private void fill() throws IOException {
        flush();
        System.arraycopy(room, from, room, 0, to - from);
        to -= from;
        from = 0;
        int count = in.read(room, to, ROOM - to);
        if (count < 0) {
            throw new EOFException();
        }
        to += count;
        acknowledgement.now();
    }

    /** One of those that have come, the next being 0. */
    byte octet(int index) {
        return room[from + index];
    }

    void skip(int octets) {
        from += octets;
    }

    /** Takes of those that have come what ends with the next LF, or as many as may be: how many. */
    int take(byte[] into, int offset, int most) {
        int length = Math.min(most, to - from);
        int count = 1;
        while (count < length && octet(count - 1) != '\n') {
            count++;
        }
        System.arraycopy(room, from, into, offset, count);
        skip(count);
        return count;
    }

    @Override
    public void close() throws IOException {
        flush();
        socket.close();
    }
}
