// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** The listening sockets, one per address of the loopback interface, and who is let in: each on a thread of its own. */
final class Door implements AutoCloseable {

    /** How long a client may say nothing (RFC 5321 §4.5.3.2.7). */
    static final Duration IDLE = Duration.ofMinutes(5);

    private static final int MOST_CONNECTIONS = 50;
    private static final int MOST_WAITING = 50;

    /** Before the next client is admitted where one could not be. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private final int port;
    private final User user;
    private final Reception reception;
    private final List<ServerSocket> listening = new ArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(MOST_CONNECTIONS);
    private final AtomicInteger threadsBegun = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);

    private Door(int port, User user, Reception reception) {
        this.port = port;
        this.user = user;
        this.reception = reception;
    }

    /**
     * Opens it.
     *
     * @param transactions begins a message of the client with that name
     * @throws IOException if there is no key, or the port is taken
     */
    static Door open(GatewayFile file, User user, Function<String, Transaction> transactions, int port)
            throws IOException {
        SSLContext tls = new Certificate(file.path().resolveSibling("gateway.p12")).context(Clock.systemUTC());
        Door door = new Door(port, user, new Reception(file, transactions, tls));
        try {
            for (InetAddress address : LoopbackPorts.addresses()) {
                door.listen(address);
            }
            return door;
        } catch (IOException e) {
            door.close();
            throw new IOException(LoopbackGateway.taken(port).getMessage(), e);
        }
    }

    private void listen(InetAddress address) throws IOException {
        ServerSocket server = new ServerSocket();
        listening.add(server);
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(address, port), MOST_WAITING);
        threads.execute(() -> accept(server));
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                admit(server.accept());
            } catch (IOException e) {
                // it was closed, whoever knocked has gone, or there are no more file descriptors for now
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    private void admit(Socket socket) throws IOException {
        connections.add(socket);
        try {
            threads.execute(() -> serve(socket));
        } catch (RejectedExecutionException e) {
            leave(socket);
        }
    }

    private void serve(Socket socket) {
        try (Wire wire = wire(socket)) {
            if (!user.owns(socket)) {
                wire.say(Answer.of(554, "5.7.1", Words.text("peer.other")).wire());
            } else if (places.tryAcquire()) {
                converse(wire);
            } else {
                wire.say(Answer.of(421, "4.3.2", Words.text("connections.many", MOST_CONNECTIONS))
                        .wire());
            }
        } catch (IOException e) {
            // the client has gone, or the door is closed
        } finally {
            leave(socket);
        }
    }

    private void converse(Wire wire) throws IOException {
        try {
            new Session(wire, reception).hold();
        } finally {
            places.release();
        }
    }

    /** No reply waits for the acknowledgement of the one before. */
    private static Wire wire(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) IDLE.toMillis());
        return new Wire(socket);
    }

    private void leave(Socket socket) {
        connections.remove(socket);
        close(socket);
    }

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task, "Postern gateway " + port + "-" + threadsBegun.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Ends all conversations; a message that is being handed on goes its way, and its client may ask for the answer
     * again.
     */
    @Override
    public void close() {
        listening.forEach(Door::close);
        threads.shutdown();
        connections.forEach(Door::close);
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // what is broken is closed, too
        }
    }
}
