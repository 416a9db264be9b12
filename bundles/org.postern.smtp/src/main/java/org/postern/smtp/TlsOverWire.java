// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Puts TLS over the wire of one connection, and remembers the socket, which the mail library does not give back. */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // the parameters are the library's
final class TlsOverWire extends SSLSocketFactory {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final SSLSocketFactory trusting;
    private final Wire wire;
    private Optional<SSLSocket> socket = Optional.empty();
    private Optional<String> agreed = Optional.empty();
    private Runnable beforeHandshake = () -> {};

    TlsOverWire(SSLSocketFactory trusting, Wire wire) {
        this.trusting = trusting;
        this.wire = wire;
    }

    /** Has this run when the handshake is about to begin. */
    void beforeHandshake(Runnable action) {
        beforeHandshake = action;
    }

    /** Leaves the handshake to the mail library, which asks for the name check once more. */
    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        beforeHandshake.run();
        if (wire.unasked()) {
            throw new ProtocolException(Words.text("before.tls"));
        }
        SSLSocket tls = (SSLSocket) trusting.createSocket(below, host, port, autoClose);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(PROTOCOLS);
        tls.setSSLParameters(parameters);
        socket = Optional.of(tls);
        return tls;
    }

    /** Where message text goes: through TLS if there is TLS. */
    OutputStream output() throws IOException {
        return socket.isPresent() ? socket.get().getOutputStream() : wire.getOutputStream();
    }

    /** To be told when the handshake succeeded: a session that breaks later forgets what was agreed. */
    void afterHandshake() {
        agreed = socket.map(SSLSocket::getSession)
                .map(session -> session.getProtocol() + " " + session.getCipherSuite());
    }

    /** Protocol and cipher suite, once a handshake succeeded. */
    Optional<String> agreed() {
        return agreed;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return trusting.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return trusting.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw onlyOverWire();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw onlyOverWire();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw onlyOverWire();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw onlyOverWire();
    }

    private static UnsupportedOperationException onlyOverWire() {
        return new UnsupportedOperationException("A connection is opened by the connector alone.");
    }
}
