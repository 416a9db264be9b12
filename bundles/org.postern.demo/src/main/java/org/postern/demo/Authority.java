// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority for one run of the demo; its key leaves the process never, and is gone with it. */
final class Authority {
    private static final X500Name NAME = new X500Name("CN=Postern demo authority");
    private static final Duration VALIDITY = Duration.ofDays(1);
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final char[] NO_PASSWORD = {};

    private final Clock clock;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private BigInteger lastSerial = BigInteger.ONE;

    Authority(Clock clock) throws GeneralSecurityException, IOException {
        this.clock = clock;
        keys = newKeys();
        certificate = sign(builder(NAME, keys, lastSerial)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(true)));
    }

    /** What a profile trusts to trust this authority's servers and no others. */
    X509Certificate certificate() {
        return certificate;
    }

    /** TLS for a server on this computer that goes by the name {@code localhost}. */
    SSLContext localhost() throws GeneralSecurityException, IOException {
        KeyPair server = newKeys();
        lastSerial = lastSerial.add(BigInteger.ONE);
        GeneralNames names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
        X509Certificate issued = sign(builder(new X500Name("CN=localhost"), server, lastSerial)
                .addExtension(Extension.subjectAlternativeName, false, names));
        return context(server.getPrivate(), issued, certificate);
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private X509v3CertificateBuilder builder(X500Name subject, KeyPair subjectKeys, BigInteger serial) {
        Instant now = clock.instant();
        return new JcaX509v3CertificateBuilder(
                NAME,
                serial,
                Date.from(now.minus(VALIDITY)),
                Date.from(now.plus(VALIDITY)),
                subject,
                subjectKeys.getPublic());
    }

    private X509Certificate sign(X509v3CertificateBuilder unsigned) throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(unsigned.build(new JcaContentSignerBuilder(SIGNATURE).build(keys.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static SSLContext context(PrivateKey key, Certificate... chain)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("server", key, NO_PASSWORD, chain);
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), new TrustManager[0], null);
        return context;
    }
}
