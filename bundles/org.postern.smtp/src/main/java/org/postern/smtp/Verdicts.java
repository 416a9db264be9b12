// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509ExtendedTrustManager;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.check.CertificateFinding;
import org.postern.api.check.CertificateFinding.Verdict;

/**
 * Judges the certificate of one connection and lets the handshake go on whatever the verdict. Only for a look at a server:
 * nothing secret may be said on such a connection.
 */
@NonNullByDefault({DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE}) // the parameters are the library's
final class Verdicts extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager strict;
    private final Clock clock;
    private Optional<CertificateFinding> finding = Optional.empty();

    /** @param strict whose judgement counts */
    Verdicts(X509ExtendedTrustManager strict, Clock clock) {
        this.strict = strict;
        this.clock = clock;
    }

    /** Empty before the handshake came to the certificate. */
    Optional<CertificateFinding> finding() {
        return finding;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, Socket socket) throws CertificateException {
        X509Certificate server = chain[0];
        Verdict verdict = verdict(chain, method, socket);
        finding = Optional.of(new CertificateFinding(
                verdict,
                server.getSubjectX500Principal().getName(),
                server.getIssuerX500Principal().getName(),
                server.getNotAfter().toInstant(),
                ServerTrust.pin(server),
                verdict == Verdict.NOT_TRUSTED ? anchor(chain, method, socket) : Optional.empty()));
    }

    /** The end of the chain, if it vouches for itself and would for the rest of the chain and for this host. */
    private static Optional<X509Certificate> anchor(X509Certificate[] chain, String method, Socket socket) {
        X509Certificate last = chain[chain.length - 1];
        boolean vouches = last.getSubjectX500Principal().equals(last.getIssuerX500Principal())
                && passes(() -> manager(last).checkServerTrusted(chain, method, socket));
        return vouches ? Optional.of(last) : Optional.empty();
    }

    private static X509ExtendedTrustManager manager(X509Certificate anchor) throws CertificateException {
        try {
            return Trust.manager(List.of(anchor));
        } catch (SSLException e) {
            throw new CertificateException(e);
        }
    }

    private Verdict verdict(X509Certificate[] chain, String method, Socket socket) {
        if (!passes(() -> chain[0].checkValidity(Date.from(clock.instant())))) {
            return Verdict.EXPIRED;
        }
        if (!passes(() -> strict.checkServerTrusted(chain, method))) {
            return Verdict.NOT_TRUSTED;
        }
        return passes(() -> strict.checkServerTrusted(chain, method, socket)) ? Verdict.VERIFIED : Verdict.WRONG_NAME;
    }

    private static boolean passes(Examination examination) {
        try {
            examination.take();
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method) throws CertificateException {
        throw noConnection();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String method, SSLEngine engine)
            throws CertificateException {
        throw noConnection();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method) throws CertificateException {
        throw noConnection();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, Socket socket) throws CertificateException {
        throw noConnection();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String method, SSLEngine engine)
            throws CertificateException {
        throw noConnection();
    }

    private static CertificateException noConnection() {
        return new CertificateException("only a server on a socket is judged here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return strict.getAcceptedIssuers();
    }

    private interface Examination {

        void take() throws CertificateException;
    }
}
