// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Whose certificates are believed. Never the default context of this Java runtime: the application around us may have
 * replaced it by one that believes anyone.
 */
final class Trust {

    private final Map<List<X509Certificate>, SSLContext> contexts = new ConcurrentHashMap<>();

    /**
     * A factory that believes these authorities alone, or the computer's if there are none.
     *
     * @throws SSLException if they cannot be used
     */
    SSLSocketFactory factory(List<X509Certificate> anchors) throws SSLException {
        SSLContext known = contexts.get(anchors);
        if (known == null) {
            known = context(anchors);
            contexts.put(anchors, known);
        }
        return known.getSocketFactory();
    }

    private static SSLContext context(List<X509Certificate> anchors) throws SSLException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager(anchors)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new SSLException("TLS cannot be used", e);
        }
    }

    /** Who believes these authorities alone, or the computer's if there are none. */
    static X509ExtendedTrustManager manager(List<X509Certificate> anchors) throws SSLException {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(anchors.isEmpty() ? null : store(anchors));
            return (X509ExtendedTrustManager) trust.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new SSLException("the trusted certificates cannot be used", e);
        }
    }

    private static KeyStore store(List<X509Certificate> anchors) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (X509Certificate anchor : anchors) {
            store.setCertificateEntry("anchor " + store.size(), anchor);
        }
        return store;
    }
}
