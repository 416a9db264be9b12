// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.event.TransportEvent;
import jakarta.mail.event.TransportListener;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Vector;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.mail.EmailAddress;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/**
 * The way the host asked for: Angus Mail's own transport, except that its connection can be put off. Being that class, it
 * needs no second provider, and programs that cast to it go on working.
 */
@NonNullByDefault({}) // the parameters are the library's
abstract class HostsTransport extends SMTPTransport {

    /** The phase that a command begins. */
    private static final Map<String, Phase> PHASES = Map.of(
            "EHLO", Phase.EHLO,
            "HELO", Phase.EHLO,
            "STARTTLS", Phase.TLS,
            "AUTH", Phase.AUTH,
            "MAIL", Phase.MAIL,
            "RCPT", Phase.RCPT,
            "DATA", Phase.DATA,
            ".", Phase.END_OF_DATA);

    private static final Set<String> LEAVING = Set.of("RSET", "QUIT", "NOOP");

    private final Vector<TransportListener> listeners = new Vector<>();
    private Connecting asked = () -> {};
    private Phase phase = Phase.CONNECT;
    private Optional<Reply> reply = Optional.empty();
    private boolean leaving;
    private boolean mayPutOff = true;
    private boolean putOff;

    HostsTransport(Session session, URLName url, String name, boolean ssl) {
        super(session, url, name, ssl);
    }

    /** Whether to connect only when the first message goes this way; what nobody named is null, or -1. */
    abstract boolean putsOff(@Nullable String host, int port, @Nullable String user, @Nullable String password);

    @Override
    public synchronized void connect(@Nullable String host, int port, @Nullable String user, @Nullable String password)
            throws MessagingException {
        asked = () -> super.connect(host, port, user, password);
        asked.connect();
    }

    @Override
    public synchronized void connect(Socket socket) throws MessagingException {
        mayPutOff = false;
        super.connect(socket);
    }

    @Override
    protected synchronized boolean protocolConnect(
            @Nullable String host, int port, @Nullable String user, @Nullable String password)
            throws MessagingException {
        phase = Phase.CONNECT;
        reply = Optional.empty();
        leaving = false;
        putOff = mayPutOff && putsOff(host, port, user, password);
        return putOff || super.protocolConnect(host, port, user, password);
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        leaving = LEAVING.contains(verb);
        phase = PHASES.getOrDefault(verb, phase); // a line of a login's own is none
        super.sendCommand(command);
    }

    /** Angus Mail may leave while it reads, so that the last reply is to that. */
    @Override
    protected int readServerResponse() throws MessagingException {
        boolean counts = !leaving;
        phase = phase == Phase.CONNECT ? Phase.GREETING : phase;
        int code = super.readServerResponse();
        if (counts) {
            reply = Optional.of(Reply.parse(getLastServerResponse()));
        }
        return code;
    }

    /** What was thrown on this way, and where that was. */
    final OwnWay failed(MessagingException thrown, Optional<EmailAddress> author) {
        return new OwnWay(thrown, phase, reply, author);
    }

    /** Makes the connection now if it was put off, with what the host gave when it asked for it. */
    final void connectAfterAll() throws MessagingException {
        if (putOff) {
            mayPutOff = false;
            putOff = false;
            setConnected(false);
            asked.connect();
        }
    }

    @Override
    public synchronized boolean isConnected() {
        return putOff || super.isConnected();
    }

    @Override
    public synchronized void close() throws MessagingException {
        mayPutOff = true;
        putOff = false;
        super.close();
    }

    @Override
    public synchronized void addTransportListener(TransportListener listener) {
        listeners.add(listener);
        super.addTransportListener(listener);
    }

    @Override
    public synchronized void removeTransportListener(TransportListener listener) {
        listeners.remove(listener);
        super.removeTransportListener(listener);
    }

    /** Tells the listeners of a message that did not go this way; Angus Mail's own method tells them once a connection. */
    final void tell(int type, SendFailedException addresses, Message message) {
        if (!listeners.isEmpty()) {
            queueEvent(
                    new TransportEvent(
                            this,
                            type,
                            addresses.getValidSentAddresses(),
                            addresses.getValidUnsentAddresses(),
                            addresses.getInvalidAddresses(),
                            message),
                    listeners);
        }
    }

    @FunctionalInterface
    private interface Connecting {
        void connect() throws MessagingException;
    }
}
