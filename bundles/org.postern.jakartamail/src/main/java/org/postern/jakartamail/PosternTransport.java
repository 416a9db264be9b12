// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import static jakarta.mail.event.TransportEvent.MESSAGE_DELIVERED;
import static jakarta.mail.event.TransportEvent.MESSAGE_NOT_DELIVERED;
import static jakarta.mail.event.TransportEvent.MESSAGE_PARTIALLY_DELIVERED;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.delivery.Delivery;
import org.postern.api.mail.EmailAddress;

/**
 * What a program on Jakarta Mail gets for {@code smtp}: hands messages to Postern, or sends them the way the program asked
 * for where Postern has no server for their author. Connects only for the latter, so a program that connects to try its
 * own settings learns nothing about them as long as Postern has a server.
 */
@NonNullByDefault({}) // the parameters are the library's
public class PosternTransport extends HostsTransport {

    private final String protocol;
    private final SessionSettings settings;
    private final Predicate<Consumer<Door>> door;
    private final boolean ssl;
    private Optional<Supplier<OwnServer>> ownServer = Optional.empty();
    private boolean asksPostern;

    /** How Jakarta Mail makes it. */
    public PosternTransport(Session session, URLName url) {
        this(session, url, "smtp", false, doorOfThisBundle());
    }

    /** @param door hands the door to Postern to the consumer, and says whether there was one */
    PosternTransport(Session session, URLName url, String name, boolean ssl, Predicate<Consumer<Door>> door) {
        super(session, url, name, ssl);
        this.protocol = url.getProtocol();
        this.settings = new SessionSettings(session, protocol);
        this.door = door;
        this.ssl = ssl || settings.flag("ssl.enable");
    }

    static Predicate<Consumer<Door>> doorOfThisBundle() {
        return use -> ServiceCaller.callOnce(PosternTransport.class, Door.class, use);
    }

    @Override
    boolean putsOff(@Nullable String host, int port, @Nullable String user, @Nullable String password) {
        Optional<String> named = Optional.ofNullable(host);
        asksPostern = onlyPostern()
                || !Loopback.names(host) && ask(d -> d.takes(named)).orElse(false);
        ownServer = named.filter(name -> !onlyPostern()).map(name -> () -> ownServer(name, port, user, password));
        return asksPostern;
    }

    /** As Angus Mail does: a login where the program wants one, or has all that it takes. */
    private OwnServer ownServer(String host, int port, @Nullable String user, @Nullable String password) {
        boolean wanted = settings.flag("auth");
        Credentials credentials = Credentials.of(user, password);
        if (wanted && !credentials.complete()) {
            credentials = Credentials.of(session.requestPasswordAuthentication(null, port, protocol, null, user));
        }
        boolean login = wanted || credentials.complete();
        int used = port > 0 ? port : settings.number("port", -1);
        return new OwnServer(host, used, ssl, login, credentials.user(), credentials.secret(), settings);
    }

    @Override
    public synchronized void close() throws MessagingException {
        asksPostern = false;
        super.close();
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] addresses) throws MessagingException {
        ContextLoader before = ContextLoader.widen();
        try {
            if (!asksPostern || !takenByPostern(message, addresses)) {
                sendTheHostsWay(message, addresses);
            }
        } finally {
            before.restore();
        }
    }

    private boolean takenByPostern(Message message, Address[] addresses) throws MessagingException {
        Optional<Handover> handover = Handover.of(message, addresses, settings);
        if (handover.isEmpty()) {
            return false;
        }
        try (Handover given = handover.get()) {
            Optional<Delivery> delivery = ask(d -> d.deliver(given, ownServer)).flatMap(Function.identity());
            if (delivery.isPresent()) {
                conclude(delivery.get(), given.recipients(), message);
            }
            return delivery.isPresent();
        }
    }

    private void conclude(Delivery delivery, Recipients recipients, Message message) throws SendFailedException {
        Optional<SendFailedException> failure = Failure.of(delivery, recipients, settings.flag("reportsuccess"));
        tell(event(delivery, failure), failure.orElseGet(recipients::allSent), message);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private static int event(Delivery delivery, Optional<SendFailedException> failure) {
        if (delivery.accepted()) {
            return MESSAGE_DELIVERED;
        }
        boolean partly =
                failure.filter(e -> e.getValidSentAddresses().length > 0).isPresent();
        return partly ? MESSAGE_PARTIALLY_DELIVERED : MESSAGE_NOT_DELIVERED;
    }

    private void sendTheHostsWay(Message message, Address[] addresses) throws MessagingException {
        if (onlyPostern()) {
            throw new SendFailedException(Words.text("no-server"));
        }
        try {
            connectAfterAll();
            super.sendMessage(message, addresses);
        } catch (MessagingException e) {
            throw asksPostern ? explained(e, message) : e;
        }
    }

    /** Postern knows no better way, but what went wrong on this one. */
    private MessagingException explained(MessagingException e, Message message) throws MessagingException {
        Optional<EmailAddress> author = SessionSettings.author(message);
        return failed(e, author).explained(symptom -> ask(d -> d.explain(symptom)).orElse(List.of()).stream());
    }

    private boolean onlyPostern() {
        return protocol.equals("postern");
    }

    private <T> Optional<T> ask(Function<Door, T> question) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        door.test(d -> answer.set(question.apply(d)));
        return Optional.ofNullable(answer.get());
    }
}
