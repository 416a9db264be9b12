// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** A public key as rules name it: the SHA-256 of its SubjectPublicKeyInfo in base64 (RFC 7469 §2.4). */
final class Pin {

    private Pin() {}

    /** That of the key by which the server made the handshake, so it has the key and not only the certificate. */
    static String of(SSLSession session) throws SSLPeerUnverifiedException {
        try {
            byte[] key = session.getPeerCertificates()[0].getPublicKey().getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
