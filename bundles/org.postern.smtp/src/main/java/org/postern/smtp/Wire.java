// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A connected socket with limits: each exchange has a deadline for reading and writing together, and a most of octets.
 * Interrupting the thread ends any wait. It lies below TLS, so its limits hold for whatever lies above.
 */
final class Wire extends Socket {

    /** More than a certificate chain or a long EHLO needs, less than hurts. */
    private static final int MOST_OCTETS = 128 * 1024;

    private final SocketChannel channel;
    private final InetAddress named;
    private final Selector selector;
    private final SelectionKey key;
    private final Object closing = new Object();
    private long deadline;
    private int octetsLeft;
    private boolean spoke;
    private boolean sipping;
    private boolean ended;
    private volatile Optional<String> givenUp = Optional.empty();

    /** @param named the address together with the host name that certificates are held against */
    Wire(SocketChannel channel, InetAddress named) throws IOException {
        this.channel = channel;
        this.named = named;
        channel.configureBlocking(false);
        selector = Selector.open();
        key = channel.register(selector, 0);
    }

    /** Begins an exchange that has to end within this time. */
    void allow(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
        octetsLeft = MOST_OCTETS;
        spoke = false;
    }

    /** Whether an octet has left since the exchange began. */
    boolean spoke() {
        return spoke;
    }

    /** Whether the server has closed its side, and that was read. */
    boolean ended() {
        return ended;
    }

    /** Reads octet by octet from now on, so that no buffer above swallows what follows a line. */
    void sip() {
        sipping = true;
    }

    /** Ends sipping, if there was any; says whether something was sent after the line read last. */
    boolean unasked() throws IOException {
        boolean sipped = sipping;
        sipping = false;
        return sipped && channel.read(ByteBuffer.allocate(1)) > 0;
    }

    /** Ends whatever waits here, now and from now on; from any thread. */
    void giveUp(String why) {
        givenUp = Optional.of(why);
        synchronized (closing) {
            if (selector.isOpen()) {
                selector.wakeup();
            }
        }
    }

    private int read(byte[] octets, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(octets, offset, sipping ? Math.min(1, length) : length);
        int count = channel.read(buffer);
        while (count == 0 && length > 0) {
            await(SelectionKey.OP_READ);
            count = channel.read(buffer);
        }
        ended |= count < 0;
        octetsLeft -= count;
        if (octetsLeft < 0) {
            throw new ProtocolException(Words.text("endless"));
        }
        return count;
    }

    private void write(byte[] octets, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(octets, offset, length);
        while (buffer.hasRemaining()) {
            checkInterruption();
            if (channel.write(buffer) > 0) {
                spoke = true;
            } else {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    private void await(int operation) throws IOException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        key.interestOps(operation);
        selector.select(Duration.ofNanos(left).toMillis() + 1);
        selector.selectedKeys().clear();
        checkInterruption();
    }

    private void checkInterruption() throws InterruptedIOException, SocketException {
        if (givenUp.isPresent()) {
            throw new SocketException(givenUp.get());
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("cancelled");
        }
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            @NonNullByDefault({}) // the parameter is the library's
            public int read(byte[] octets, int offset, int length) throws IOException {
                return Wire.this.read(octets, offset, length);
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            @NonNullByDefault({}) // the parameter is the library's
            public void write(byte[] octets, int offset, int length) throws IOException {
                Wire.this.write(octets, offset, length);
            }
        };
    }

    @Override
    public void close() throws IOException {
        synchronized (closing) {
            selector.close();
        }
        channel.close();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public InetAddress getInetAddress() {
        return named;
    }

    @Override
    public InetAddress getLocalAddress() {
        return channel.socket().getLocalAddress();
    }

    @Override
    public int getPort() {
        return channel.socket().getPort();
    }

    /** Where it leads, as {@code address:port}. */
    String remote() {
        return Race.shown(new InetSocketAddress(named, getPort()));
    }

    @Override
    public boolean getTcpNoDelay() throws SocketException {
        return channel.socket().getTcpNoDelay();
    }

    @Override
    public void setSoTimeout(int ignored) {
        // the deadline of the exchange rules
    }

    @Override
    public int getSoTimeout() {
        return 0;
    }
}
