// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.postern.api.trust.Authorities;

/**
 * Whose certificates are believed. Never the default context of this Java runtime: the application around us may have
 * replaced it by one that believes anyone.
 */
final class Trust {

    private Trust() {}

    /** Believes the computer's authorities as they are now. */
    static SSLContext in(Authorities authorities) {
        try {
            TrustManagerFactory believed = TrustManagerFactory.getInstance("PKIX");
            List<X509Certificate> all = authorities.all();
            believed.init(all.isEmpty() ? null : store(all));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, believed.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("TLS cannot be used", e);
        }
    }

    private static KeyStore store(List<X509Certificate> authorities) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (X509Certificate authority : authorities) {
            store.setCertificateEntry("authority " + store.size(), authority);
        }
        return store;
    }
}
