// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates of servers are believed where a profile names no authorities of its own. Safe for use from any thread. */
@FunctionalInterface
public interface Authorities {

    /** Leaves it to the Java runtime. */
    Authorities JAVAS = List::of;

    /**
     * Those of the Java runtime, of the operating system and of the organisation's policies. The first call reads them from the
     * disk. Empty where it is left to the Java runtime.
     */
    List<X509Certificate> all();

    /**
     * A context for TLS that believes them as they are now. Never the default one of this Java runtime: the application
     * around us may have replaced it by one that believes anyone.
     */
    default SSLContext context() {
        try {
            TrustManagerFactory believed = TrustManagerFactory.getInstance("PKIX");
            List<X509Certificate> now = all();
            believed.init(now.isEmpty() ? null : store(now));
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
