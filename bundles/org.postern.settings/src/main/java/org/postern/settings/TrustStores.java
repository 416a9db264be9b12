// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.osgi.service.log.Logger;

/** The authorities that the Java runtime and the operating system believe. Read when they are asked for, once. */
final class TrustStores {

    /** Of the distributions; the first that there is has them all. */
    private static final List<Path> LINUX = Stream.of(
                    "/etc/ssl/certs/ca-certificates.crt",
                    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                    "/etc/pki/tls/certs/ca-bundle.crt",
                    "/etc/ssl/ca-bundle.pem",
                    "/etc/ssl/cert.pem")
            .map(Path::of)
            .toList();

    private static final int MOST_OCTETS = 8 << 20;

    private final List<Source> sources;
    private final Logger logger;
    private Optional<List<X509Certificate>> read = Optional.empty();

    /** Where authorities come from. */
    interface Source {
        Collection<X509Certificate> read() throws GeneralSecurityException, IOException;
    }

    TrustStores(List<Source> sources, Logger logger) {
        this.sources = List.copyOf(sources);
        this.logger = logger;
    }

    static TrustStores of(Surroundings surroundings, Logger logger) {
        return new TrustStores(
                Stream.concat(Stream.of(TrustStores::javas), systems(surroundings).stream())
                        .toList(),
                logger);
    }

    private static List<Source> systems(Surroundings surroundings) {
        if (surroundings.windows()) {
            return List.of(() -> store("Windows-ROOT"));
        }
        if (surroundings.mac()) {
            return List.of(() -> store("KeychainStore"), () -> store("KeychainStore-ROOT"));
        }
        return List.of(() -> bundle(LINUX));
    }

    /** Each once. A source that fails takes nothing from the others. */
    synchronized List<X509Certificate> all() {
        List<X509Certificate> known = read.orElseGet(
                () -> sources.stream().flatMap(this::read).distinct().toList());
        read = Optional.of(known);
        return known;
    }

    private Stream<X509Certificate> read(Source source) {
        try {
            return source.read().stream();
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            logger.warn("Some certificate authorities of this computer cannot be read", e);
            return Stream.empty();
        }
    }

    private static Collection<X509Certificate> javas() throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init((KeyStore) null);
        return List.of(((X509TrustManager) trust.getTrustManagers()[0]).getAcceptedIssuers());
    }

    /** Of the Java runtime's, which has not each of them in every version. */
    private static Collection<X509Certificate> store(String type) throws GeneralSecurityException, IOException {
        if (Security.getProviders("KeyStore." + type) == null) {
            return List.of();
        }
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        List<X509Certificate> authorities = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias)
                    && store.getCertificate(alias) instanceof X509Certificate certificate
                    && issuesItself(certificate)) {
                authorities.add(certificate);
            }
        }
        return authorities;
    }

    /** Old Java runtimes list a keychain's other certificates among those that are believed. */
    private static boolean issuesItself(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0
                && certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** Of the first of these files in PEM that there is. */
    static Collection<X509Certificate> bundle(List<Path> files) throws GeneralSecurityException, IOException {
        Optional<Path> file = files.stream().filter(Files::isReadable).findFirst();
        if (file.isEmpty()) {
            return List.of();
        }
        if (Files.size(file.get()) > MOST_OCTETS) {
            throw new IOException(file.get() + " is larger than 8 MiB");
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }
}
