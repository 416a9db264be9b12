// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Vault;
import org.postern.api.trust.Authorities;
import org.postern.api.trust.EncryptedHosts;

/**
 * Whose certificates are believed. Never the default context of this Java runtime: the application around us may have
 * replaced it by one that believes anyone.
 */
final class Trust {

    /** Whom to believe. */
    private record Belief(List<X509Certificate> anchors, List<String> pins) {}

    private final Map<Belief, SSLContext> contexts = new ConcurrentHashMap<>();
    private final Vault vault;
    private final EncryptedHosts hosts;
    private final Authorities authorities;

    /** @param authorities the computer's */
    Trust(Vault vault, EncryptedHosts hosts, Authorities authorities) {
        this.authorities = authorities;
        this.vault = vault;
        this.hosts = hosts;
    }

    /**
     * A factory that believes the profile's authorities alone, or the computer's if there are none, and shows our
     * certificate where there is one.
     *
     * @throws SSLException or AttemptEnded if they cannot be used
     */
    SSLSocketFactory factory(SmtpProfile profile) throws SSLException, AttemptEnded {
        List<X509Certificate> own = profile.server().trustAnchors();
        Belief belief = new Belief(
                own.isEmpty() ? authorities.all() : own,
                profile.particulars().tlsIdentity().pins());
        Optional<OurCertificate> ours = ours(profile);
        if (ours.isPresent()) {
            return context(ours.get().keys(), belief)
                    .getSocketFactory(); // the file may change, so it is read each time
        }
        SSLContext known = contexts.get(belief);
        if (known == null) {
            known = context(new KeyManager[0], belief);
            contexts.put(belief, known);
        }
        return known.getSocketFactory();
    }

    private Optional<OurCertificate> ours(SmtpProfile profile) {
        Optional<Path> file = profile.particulars().tlsIdentity().keyStore();
        return profile.keyStoreAccount().map(account -> new OurCertificate(file.orElseThrow(), account, vault));
    }

    private SSLContext context(KeyManager[] keys, Belief belief) throws SSLException {
        X509ExtendedTrustManager manager = manager(belief.anchors());
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManager[] believing = {new ServerTrust(manager, belief.pins(), hosts::verifiedBefore)};
            context.init(keys, believing, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new SSLException(Words.text("no.tls"), e);
        }
    }

    /** Who believes these authorities alone, or those of the Java runtime if there are none. */
    static X509ExtendedTrustManager manager(List<X509Certificate> anchors) throws SSLException {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(anchors.isEmpty() ? null : store(anchors));
            return (X509ExtendedTrustManager) trust.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new SSLException(Words.text("no.anchors"), e);
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
