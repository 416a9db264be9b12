// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A client that says one line and reads one reply, and verifies certificate and name as Postern does. */
final class Client implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final String host;
    private final int port;
    private final X509Certificate authority;
    private Socket socket;

    /** Connects in clear. */
    Client(String host, int port, X509Certificate authority) throws IOException {
        this.host = host;
        this.port = port;
        this.authority = authority;
        socket = new Socket(host, port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    Client startTls() throws IOException, GeneralSecurityException {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("authority", authority);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, host, port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        socket = tls;
        return this;
    }

    String says(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return reply();
    }

    String login(String user, String password) throws IOException {
        String plain = "\0" + user + "\0" + password;
        return says("AUTH PLAIN " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** Mails from Ann to Bob; the last reply. */
    String mails(String messageId) throws IOException {
        says("MAIL FROM:<ann@example.org>");
        String rcpt = says("RCPT TO:<bob@example.net>");
        if (!rcpt.startsWith("250")) {
            return rcpt;
        }
        says("DATA");
        return says("Subject: Hi\r\nMessage-ID: " + messageId + "\r\n\r\nMessage-ID: <not@this>\r\n.");
    }

    /** The last line of the reply, the earlier ones before it. */
    String reply() throws IOException {
        // one octet at a time, so that nothing of the TLS handshake is read into a buffer
        StringBuilder reply = new StringBuilder();
        String line = line();
        while (line.length() > 3 && line.charAt(3) == '-') {
            reply.append(line).append('\n');
            line = line();
        }
        return reply + line;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c != '\n' && c >= 0;
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
