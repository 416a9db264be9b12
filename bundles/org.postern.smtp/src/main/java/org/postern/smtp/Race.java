// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.postern.api.send.Phase;

/**
 * Tries the addresses of a host one after the other without waiting for the earlier to fail; the first connection wins
 * (RFC 8305 §5). Of one thread, used once.
 */
final class Race implements AutoCloseable {

    private static final Duration STAGGER = Duration.ofMillis(250);

    private final Dialogue dialogue;
    private final Deque<InetSocketAddress> waiting;
    private final List<Runner> running = new ArrayList<>();
    private final List<IOException> failures = new ArrayList<>();
    private final long deadline;
    private final Selector selector;

    Race(List<InetSocketAddress> addresses, Duration limit, Dialogue dialogue) throws IOException {
        this.dialogue = dialogue;
        waiting = new ArrayDeque<>(addresses);
        deadline = System.nanoTime() + limit.toNanos();
        selector = Selector.open();
    }

    /** @throws IOException the first failure, the others suppressed under it, if no address answered */
    SocketChannel winner() throws IOException {
        while (!waiting.isEmpty() || !running.isEmpty()) {
            if (!waiting.isEmpty()) {
                start(waiting.remove());
            }
            Optional<Runner> winner = await();
            if (winner.isPresent()) {
                return won(winner.get());
            }
        }
        throw failure();
    }

    private void start(InetSocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open();
        Runner runner = new Runner(channel, dialogue.begin(Phase.CONNECT, "connect to " + shown(address)));
        running.add(runner);
        try {
            channel.configureBlocking(false);
            // small writes must not wait for the acknowledgement of the last
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_CONNECT, runner);
            channel.connect(address);
        } catch (IOException e) {
            lost(runner, e);
        }
    }

    static String shown(InetSocketAddress address) {
        String numeric = address.getAddress().getHostAddress();
        return (numeric.indexOf(':') < 0 ? numeric : "[" + numeric + "]") + ":" + address.getPort();
    }

    /** Waits until one has won, one has lost, or it is time for the next to start. */
    private Optional<Runner> await() throws IOException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            waiting.clear();
            List.copyOf(running).forEach(r -> lost(r, new SocketTimeoutException("no answer in time")));
        }
        Duration slice = waiting.isEmpty() ? Duration.ofNanos(left) : STAGGER;
        if (!running.isEmpty()) {
            selector.select(slice.toMillis() + 1);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("cancelled");
        }
        List<SelectionKey> ready = List.copyOf(selector.selectedKeys());
        selector.selectedKeys().clear();
        return ready.stream()
                .map(k -> (Runner) k.attachment())
                .filter(this::arrived)
                .findFirst();
    }

    private boolean arrived(Runner runner) {
        try {
            return runner.channel().finishConnect();
        } catch (IOException e) {
            lost(runner, e);
            return false;
        }
    }

    private SocketChannel won(Runner winner) {
        winner.exchange().done();
        running.remove(winner);
        return winner.channel();
    }

    private void lost(Runner runner, IOException why) {
        running.remove(runner);
        failures.add(why);
        runner.exchange().failed(Ending.reason(why));
        runner.abandon();
    }

    private IOException failure() {
        IOException first = failures.isEmpty() ? new ConnectException("no address") : failures.remove(0);
        failures.forEach(first::addSuppressed);
        return first;
    }

    /** Gives up on those still running. */
    @Override
    public void close() throws IOException {
        running.forEach(runner -> runner.exchange().failed("given up"));
        running.forEach(Runner::abandon);
        selector.close();
    }

    private record Runner(SocketChannel channel, Dialogue.Exchange exchange) {

        void abandon() {
            try {
                channel.close();
            } catch (IOException e) {
                // it was of no use anyway
            }
        }
    }
}
