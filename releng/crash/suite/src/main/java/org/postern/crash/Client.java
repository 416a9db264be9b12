// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Properties;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.postern.api.mail.EmailAddress;

/** A program that sends with Angus Mail, on one connection. */
final class Client {

    private final Session session;
    private final SMTPTransport transport;

    /** Of a server that wants no login. */
    Client(int port) throws MessagingException {
        this(port, false);
        transport.connect("127.0.0.1", port, null, null);
    }

    /** Of the gateway. */
    Client(Outpost.Entrance gateway) throws MessagingException {
        this(gateway.port(), true);
        transport.connect("127.0.0.1", gateway.port(), Outpost.Entrance.CLIENT, gateway.secret());
    }

    private Client(int port, boolean login) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.localhost", "[127.0.0.1]");
        properties.setProperty("mail.smtp.auth", "" + login);
        properties.put("mail.smtp.socketFactory", new Undelayed());
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        session = Session.getInstance(properties);
        transport = new SMTPTransport(session, new URLName("smtp://127.0.0.1:" + port));
    }

    void send(byte[] text, EmailAddress recipient) throws MessagingException {
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(text));
        transport.sendMessage(message, new InternetAddress[] {new InternetAddress(recipient.toString())});
    }

    /** Angus leaves Nagle's algorithm on, which makes messages of some sizes wait for 40 ms. */
    private static final class Undelayed extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
