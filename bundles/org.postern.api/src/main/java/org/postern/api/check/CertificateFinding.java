// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.check;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * A server's certificate and what is to be said about it.
 *
 * @param subject the server's own words, as the issuer's
 * @param pin the Base64 SHA-256 of the public key (SPKI, RFC 7469 §2.4)
 * @param anchor the self-signed certificate which, if it were trusted, would vouch for this host; empty if that is not all
 *     that is wrong
 */
public record CertificateFinding(
        Verdict verdict,
        String subject,
        String issuer,
        Instant notAfter,
        String pin,
        Optional<X509Certificate> anchor) {

    /** One that trusting would not mend. */
    public CertificateFinding(Verdict verdict, String subject, String issuer, Instant notAfter, String pin) {
        this(verdict, subject, issuer, notAfter, pin, Optional.empty());
    }

    /** Whether this server would be used. */
    public boolean accepted() {
        return verdict == Verdict.VERIFIED;
    }

    /** The worst that is wrong with it. */
    public enum Verdict {
        /** Trusted, in time and for this host. */
        VERIFIED,
        /** Trusted, but for another host. */
        WRONG_NAME,
        /** Issued by nobody who is trusted. */
        NOT_TRUSTED,
        /** Not valid yet, or no longer. */
        EXPIRED
    }
}
