// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Believes whom another believes, if the server's key is one of the pinned besides, where there are any (RFC 7469
 * §2.6). Of those that the other does not believe, tells whether they are likely another server.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // the parameters are the library's
final class ServerTrust extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager strict;
    private final List<String> pins;
    private final Predicate<String> verified;

    /** @param verified whether that host has shown a certificate before that was accepted */
    ServerTrust(X509ExtendedTrustManager strict, List<String> pins, Predicate<String> verified) {
        this.strict = strict;
        this.pins = List.copyOf(pins);
        this.verified = verified;
    }

    /** The SHA-256 of the certificate's SubjectPublicKeyInfo in base64. */
    static String pin(X509Certificate certificate) throws CertificateException {
        try {
            byte[] key = certificate.getPublicKey().getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    private void checkPin(X509Certificate[] chain) throws CertificateException {
        String pin = pin(chain[0]);
        if (!pins.isEmpty() && !pins.contains(pin)) {
            throw new CertificateException(Words.text("pin", pin));
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, Socket socket) throws CertificateException {
        try {
            strict.checkServerTrusted(chain, method, socket);
        } catch (CertificateException e) {
            throw another(chain, method, (SSLSocket) socket, e) ? new AnotherServer(chain[0]) : e;
        }
        checkPin(chain);
    }

    /** One out of date is the old one. */
    private boolean another(X509Certificate[] chain, String method, SSLSocket socket, CertificateException refusal) {
        String host = socket.getHandshakeSession().getPeerHost();
        return !outOfDate(refusal)
                && (verified.test(host) || !issued(chain, method) && AnotherServer.namedBy(chain[0], host));
    }

    private static boolean outOfDate(CertificateException refusal) {
        return Stream.<Throwable>iterate(refusal, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof CertificateExpiredException
                        || cause instanceof CertificateNotYetValidException);
    }

    /** Whether somebody who is believed issued it, be it to whomever. */
    private boolean issued(X509Certificate[] chain, String method) {
        try {
            strict.checkServerTrusted(chain, method);
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, SSLEngine engine)
            throws CertificateException {
        strict.checkServerTrusted(chain, method, engine);
        checkPin(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method) throws CertificateException {
        strict.checkServerTrusted(chain, method);
        checkPin(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method) throws CertificateException {
        strict.checkClientTrusted(chain, method);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, Socket socket) throws CertificateException {
        strict.checkClientTrusted(chain, method, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, SSLEngine engine)
            throws CertificateException {
        strict.checkClientTrusted(chain, method, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return strict.getAcceptedIssuers();
    }
}
