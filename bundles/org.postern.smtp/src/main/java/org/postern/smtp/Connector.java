// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.postern.api.network.Resolver;
import org.postern.api.profile.ProxyServer;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Phase;

/** The one way to a server, for sending and for probing: straight, or to the proxy that its profile names. */
final class Connector {

    private final Resolver resolver;
    private final ExecutorService threads;

    /** @param threads where the resolver may block beyond its time */
    Connector(Resolver resolver, ExecutorService threads) {
        this.resolver = resolver;
        this.threads = threads;
    }

    /**
     * Resolves the host and connects to the first of its addresses that answers; each is a step of its own.
     *
     * @param proxy to be connected to instead; the server's name is left for it to resolve
     */
    Wire connect(
            SubmissionServer server, Optional<ProxyServer> proxy, Family family, Timeouts timeouts, Dialogue dialogue)
            throws IOException {
        String host = proxy.map(ProxyServer::host).orElse(server.host());
        int port = proxy.map(ProxyServer::port).orElse(server.port());
        List<InetSocketAddress> addresses = resolve(host, family, timeouts.in(Phase.RESOLVE), dialogue).stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        try (Race race = new Race(addresses, timeouts.in(Phase.CONNECT), dialogue)) {
            SocketChannel winner = race.winner();
            // the name goes along, since TLS holds the certificate against it
            byte[] address = winner.socket().getInetAddress().getAddress();
            return new Wire(winner, InetAddress.getByAddress(server.host(), address));
        }
    }

    private List<InetAddress> resolve(String host, Family family, Duration longest, Dialogue dialogue)
            throws IOException {
        Dialogue.Exchange exchange = dialogue.begin(Phase.RESOLVE, "resolve " + host + family.note());
        try {
            List<InetAddress> addresses =
                    interleaved(family.among(await(threads.submit(() -> resolver.addresses(host)), longest)));
            exchange.done();
            return addresses;
        } catch (IOException e) {
            exchange.failed(Ending.reason(e));
            throw e;
        }
    }

    private static List<InetAddress> await(Future<List<InetAddress>> answer, Duration longest) throws IOException {
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SocketTimeoutException("the name service did not answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("cancelled");
        } catch (ExecutionException e) {
            throw (UnknownHostException) new UnknownHostException("the name has no address").initCause(e.getCause());
        }
    }

    /** The families in turn, beginning with that of the first address, so that one dead family costs little (RFC 8305 §4). */
    static List<InetAddress> interleaved(List<InetAddress> addresses) {
        Map<Boolean, List<InetAddress>> families = addresses.stream()
                .collect(Collectors.partitioningBy(
                        a -> a.getClass() == addresses.get(0).getClass()));
        Iterator<InetAddress> second = families.getOrDefault(false, List.of()).iterator();
        List<InetAddress> inTurn = new ArrayList<>();
        for (InetAddress first : families.getOrDefault(true, List.of())) {
            inTurn.add(first);
            if (second.hasNext()) {
                inTurn.add(second.next());
            }
        }
        second.forEachRemaining(inTurn::add);
        return inTurn;
    }
}
