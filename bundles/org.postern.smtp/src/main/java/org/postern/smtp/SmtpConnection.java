// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.SocketFetcher;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/**
 * An SMTP session. Angus does the protocol; this records it, and is strict where Angus is lenient: replies are held
 * against the grammar, STARTTLS is required where it is wanted, a refused EHLO is a refusal. Angus' own
 * {@code sendMessage} is not used, since it cannot tell a break before the final dot from one after it.
 */
final class SmtpConnection extends SMTPTransport {

    private static final String PREFIX = "mail.smtp";
    /** Tells nobody the name of this computer. */
    static final String OUR_NAME = "[127.0.0.1]";

    private static final String HANDSHAKE = "(TLS handshake)";
    private static final Set<Integer> EHLO_UNKNOWN = Set.of(500, 502);
    private static final int BLOCK = 16 * 1024;

    private final ConnectionSecurity security;
    private final Wire wire;
    private final TlsOverWire tls;
    private final Timeouts timeouts;
    private Dialogue dialogue;
    private boolean hurried;
    private Set<String> capabilities = Set.of();
    private Optional<Dialogue.Exchange> exchange = Optional.empty();

    SmtpConnection(SmtpProfile profile, Wire wire, TlsOverWire tls, Dialogue dialogue, Timeouts timeouts) {
        super(session(profile, tls), null);
        this.security = profile.server().security();
        this.wire = wire;
        this.tls = tls;
        this.dialogue = dialogue;
        this.timeouts = timeouts;
    }

    /**
     * Finds Angus' own services through Angus' class loader: the thread's is the host's, and may know nothing of mail.
     */
    private static Session session(SmtpProfile profile, TlsOverWire tls) {
        boolean startTls = profile.server().security() == ConnectionSecurity.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty(
                PREFIX + ".localhost", profile.particulars().ehloName().orElse(OUR_NAME));
        properties.setProperty(PREFIX + ".starttls.required", "" + startTls);
        properties.put(PREFIX + ".ssl.socketFactory", tls);
        Thread thread = Thread.currentThread();
        ClassLoader host = thread.getContextClassLoader();
        thread.setContextClassLoader(SMTPTransport.class.getClassLoader());
        try {
            return Session.getInstance(properties);
        } finally {
            thread.setContextClassLoader(host);
        }
    }

    /** Greeting, EHLO and TLS. */
    void open() throws MessagingException, IOException {
        Socket socket = security == ConnectionSecurity.TLS ? encrypted() : wire;
        if (security == ConnectionSecurity.STARTTLS) {
            wire.sip();
        }
        begin(Phase.GREETING, "(greeting)");
        connect(socket);
    }

    private Socket encrypted() throws IOException {
        tls.beforeHandshake(() -> begin(Phase.TLS, HANDSHAKE));
        String host = wire.getInetAddress().getHostName();
        Socket socket = SocketFetcher.startTLS(wire, host, session.getProperties(), PREFIX);
        handshakeDone();
        return socket;
    }

    @Override
    protected void startTLS() throws MessagingException {
        tls.beforeHandshake(() -> begin(Phase.TLS, HANDSHAKE));
        super.startTLS();
        handshakeDone();
    }

    private void handshakeDone() {
        exchange.orElseThrow().done();
        tls.afterHandshake();
    }

    @Override
    @NonNullByDefault({}) // the parameter is the library's
    protected boolean ehlo(String domain) throws MessagingException {
        boolean understood = super.ehlo(domain);
        Reply reply = dialogue.lastReply().orElseThrow();
        boolean bare = security == ConnectionSecurity.NONE && EHLO_UNKNOWN.contains(reply.code());
        if (!understood && !bare) {
            throw AttemptEnded.by(Phase.EHLO, reply);
        }
        capabilities = understood ? keywords(reply) : Set.of();
        if (security == ConnectionSecurity.STARTTLS && !isSSL() && !supportsExtension("STARTTLS")) {
            throw AttemptEnded.broken(Phase.TLS, Breakage.STARTTLS_MISSING, Words.text("no.starttls"));
        }
        return understood;
    }

    private static Set<String> keywords(Reply ehlo) {
        return ehlo.lines().stream()
                .skip(1)
                .map(line -> line.strip().toUpperCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The keywords of the last EHLO reply. */
    Set<String> capabilities() {
        return capabilities;
    }

    /** Whether the server takes this login mechanism. */
    synchronized boolean takes(String mechanism) {
        return supportsAuthentication(mechanism);
    }

    /** Says a command as it is. */
    Reply command(String line) throws MessagingException {
        return say(phase(line), line, line.getBytes(StandardCharsets.UTF_8));
    }

    /** Says a line that is not to be seen; the steps show the description instead. */
    synchronized Reply say(Phase phase, String description, byte[] line) throws MessagingException {
        begin(phase, description);
        simpleCommand(line);
        return dialogue.lastReply().orElseThrow();
    }

    /** Says commands in one go; each reply is to be heard. */
    void say(List<String> commands) throws IOException {
        begin(phase(commands.get(0)), commands.get(0));
        OutputStream out = tls.output();
        out.write((String.join("\r\n", commands) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The reply to a command said before, the replies to those before it having been heard. */
    synchronized Reply hear(String command) throws MessagingException {
        if (exchange.filter(Dialogue.Exchange::open).isEmpty()) {
            begin(phase(command), command);
        }
        readServerResponse();
        return dialogue.lastReply().orElseThrow();
    }

    /** What is still to be said here matters so little that nobody waits long for it. */
    void hurry() {
        hurried = true;
    }

    /** Sends message text as it is read: lines end with CRLF whatever ended them, and begin with no single dot. */
    void text(Content text) throws MessagingException, IOException {
        Dialogue.Exchange sending = begin(Phase.DATA, "(message of " + text.size() + " octets)");
        try (LocalText local = new LocalText(text);
                OutputStream lines = new StuffedLines(new BufferedOutputStream(new Patient(tls.output()), BLOCK))) {
            for (byte[] block = local.next(); block.length > 0; block = local.next()) {
                lines.write(block);
            }
        }
        sending.done();
    }

    /** Gives each block time of its own (RFC 5321 §4.5.3.2.5), and leaves the connection open when the text is over. */
    private final class Patient extends FilterOutputStream {

        Patient(OutputStream out) {
            super(out);
        }

        @Override
        @NonNullByDefault({}) // the parameter is the library's
        public void write(byte[] octets, int offset, int length) throws IOException {
            wire.allow(timeouts.block());
            out.write(octets, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** Ends the text with its dot. From here on, until the reply, nobody knows whether the message was taken. */
    Reply dot() throws MessagingException {
        dialogue.beforeDot();
        return command(".");
    }

    /** What is said from now on belongs to that dialogue. */
    void join(Dialogue next) {
        dialogue = next;
    }

    /** Says QUIT, hears the answer and hangs up. */
    void quit() throws MessagingException {
        super.close();
    }

    /** Says QUIT and hears nothing. */
    synchronized void part() {
        try {
            sendCommand("QUIT");
        } catch (MessagingException e) {
            dialogue.broke(Ending.reason(e));
        }
    }

    /** Hangs up. Angus calls this from inside a reply that made no sense to it: no time for a QUIT. */
    @Override
    public void close() {
        try {
            wire.close();
        } catch (IOException e) {
            dialogue.broke(Ending.reason(e));
        }
    }

    @Override
    @NonNullByDefault({}) // the parameter is the library's
    protected void sendCommand(String command) throws MessagingException {
        begin(phase(command), command);
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        try {
            String reply = new WireReply(getLastServerResponse(), wire.ended()).toString();
            exchange.orElseThrow().replied(TokenError.readable(reply));
            return code;
        } catch (IOException e) {
            throw new MessagingException("No reply", e);
        }
    }

    private Dialogue.Exchange begin(Phase phase, String said) {
        wire.allow(timeouts.in(hurried ? Phase.QUIT : phase));
        Dialogue.Exchange begun = dialogue.begin(phase, said);
        exchange = Optional.of(begun);
        return begun;
    }

    private static Phase phase(String command) {
        return switch (command.split("[ :]", 2)[0]) {
            case "EHLO", "HELO" -> Phase.EHLO;
            case "STARTTLS" -> Phase.TLS;
            case "AUTH" -> Phase.AUTH;
            case "MAIL" -> Phase.MAIL;
            case "RCPT" -> Phase.RCPT;
            case "DATA" -> Phase.DATA;
            case "." -> Phase.END_OF_DATA;
            default -> Phase.QUIT;
        };
    }
}
