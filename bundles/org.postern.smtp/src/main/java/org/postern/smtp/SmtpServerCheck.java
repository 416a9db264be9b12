// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.ServerCheck;
import org.postern.api.network.Resolver;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Phase;
import org.postern.api.trust.Authorities;
import org.postern.api.trust.EncryptedHosts;
import org.postern.api.trust.Trust;

/** Looks at every port at once, each over a connection of its own. */
@Component
public final class SmtpServerCheck implements ServerCheck {

    /** For everything said on one connection. */
    private static final Duration CONVERSATION = Duration.ofSeconds(10);

    private static final Timeouts TIMEOUTS =
            Timeouts.RFC_5321.with(Phase.RESOLVE, Duration.ofSeconds(10)).with(Phase.CONNECT, Duration.ofSeconds(10));

    private final ExecutorService threads = Executors.newCachedThreadPool(SmtpServerCheck::daemon);
    private final Resolver resolver;
    private final List<Door> doors;
    private final Duration conversation;
    private final Clock clock;
    private final EncryptedHosts hosts;
    private final Authorities authorities;
    private final BiPredicate<String, Integer> trusted;

    @Activate
    public SmtpServerCheck(
            @Reference EncryptedHosts hosts, @Reference Trust trust, @Reference Authorities authorities) {
        this(
                new SystemResolver(),
                Door.USUAL,
                CONVERSATION,
                Clock.systemUTC(),
                hosts,
                authorities,
                (host, port) -> trust.standing(host, port).stands());
    }

    /** @param trusted whether a server without TLS, by host and port, may be given an envelope */
    SmtpServerCheck(
            Resolver resolver,
            List<Door> doors,
            Duration conversation,
            Clock clock,
            EncryptedHosts hosts,
            Authorities authorities,
            BiPredicate<String, Integer> trusted) {
        this.hosts = hosts;
        this.authorities = authorities;
        this.trusted = trusted;
        this.resolver = resolver;
        this.doors = List.copyOf(doors);
        this.conversation = conversation;
        this.clock = clock;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "Postern server check");
        thread.setDaemon(true);
        return thread;
    }

    @Deactivate
    void close() {
        threads.shutdownNow();
    }

    @Override
    public Report check(Request request, Listener listener) throws InterruptedException {
        List<InetAddress> addresses = addresses(request.host());
        return new Report(
                request.host(), addresses, addresses.isEmpty() ? List.of() : ports(request, addresses, listener));
    }

    private List<InetAddress> addresses(String host) throws InterruptedException {
        Future<List<InetAddress>> answer = threads.submit(() -> resolver.addresses(host));
        try {
            return answer.get(TIMEOUTS.in(Phase.RESOLVE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return List.of();
        } finally {
            answer.cancel(true);
        }
    }

    private List<PortFinding> ports(Request request, List<InetAddress> addresses, Listener listener)
            throws InterruptedException {
        CompletionService<PortFinding> looks = new ExecutorCompletionService<>(threads);
        Connector connector = new Connector(host -> addresses, threads);
        List<Future<PortFinding>> running = doors.stream()
                .map(door -> looks.submit(() -> look(request, door, connector)))
                .toList();
        try {
            List<PortFinding> findings = new ArrayList<>();
            while (findings.size() < running.size()) {
                PortFinding finding = finding(looks.take());
                note(request.host(), finding);
                listener.found(finding);
                findings.add(finding);
            }
            return findings.stream().sorted(Comparator.comparing(this::rank)).toList();
        } finally {
            running.forEach(look -> look.cancel(true));
        }
    }

    /** A host that has offered TLS is never again used without it. */
    private void note(String host, PortFinding finding) {
        if (finding.tls().filter(tls -> tls.certificate().accepted()).isPresent()) {
            hosts.verified(host);
        } else if (finding.startTls()) {
            hosts.offered(host);
        }
    }

    private int rank(PortFinding finding) {
        return doors.stream().map(Door::port).toList().indexOf(finding.port());
    }

    private static PortFinding finding(Future<PortFinding> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** With the authorities that count where none are given. */
    private Request believing(Request request) {
        return request.trustAnchors().isEmpty()
                ? new Request(request.host(), authorities.all(), request.relay())
                : request;
    }

    private PortFinding look(Request request, Door door, Connector connector) {
        Look look = new Look(believing(request), door, clock, () -> trusted.test(request.host(), door.port()));
        SubmissionServer server = new SubmissionServer(
                request.host(), door.port(), ConnectionSecurity.TLS, Optional.empty(), request.trustAnchors());
        Dialogue unheard = new Dialogue(step -> {}, new Redaction());
        try (Wire wire = connector.connect(server, Optional.empty(), Family.ANY, TIMEOUTS, unheard)) {
            wire.allow(conversation);
            look.take(wire);
            return look.finding(Optional.empty());
        } catch (Look.TurnedAway | Look.Unprotected e) {
            return look.finding(Optional.of(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return look.finding(Optional.of(Ending.reason(e)));
        }
    }
}
