// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to ask something over, line by line. Interrupting the thread closes it; nothing is waited for longer than
 * four seconds, and no line is read beyond a thousand octets.
 */
final class Line implements AutoCloseable {

    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(4).toMillis();
    private static final int LONGEST = 1000;

    private final String host;
    private final int port;
    private Socket socket;
    private InputStream in;

    private Line(String host, int port, Socket socket) throws IOException {
        this.host = host;
        this.port = port;
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects to the first address that answers. */
    static Line open(List<InetAddress> addresses, String host, int port) throws IOException {
        IOException last = new IOException(Words.text("no.address"));
        for (InetAddress address : addresses) {
            try {
                return new Line(host, port, connected(new InetSocketAddress(address, port)));
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static Socket connected(InetSocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open(); // unlike a plain socket, it heeds an interrupt
        try {
            Socket socket = channel.socket();
            socket.connect(address, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return socket;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    boolean open() {
        return socket.isConnected();
    }

    /** @param named whether the certificate must name the host */
    SSLSession startTls(SSLSocketFactory factory, boolean named) throws IOException {
        SSLSocket tls = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(named ? "HTTPS" : "");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        socket = tls;
        in = new BufferedInputStream(tls.getInputStream());
        return tls.getSession();
    }

    void say(String text) throws IOException {
        socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** One line without its end. */
    String hear() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException(Words.text("hung.up"));
            }
            if (line.size() == LONGEST) {
                throw new IOException(Words.text("endless"));
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // what was asked has been answered, or not
        }
    }
}
