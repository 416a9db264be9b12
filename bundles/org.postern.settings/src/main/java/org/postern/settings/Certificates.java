// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.postern.api.mail.Visible;

/** Certificate authorities as a settings file gives them: PEM text (RFC 7468), or a file of it beside the settings. */
final class Certificates {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int MOST_OCTETS = 1 << 20;

    private Certificates() {}

    /**
     * @param folder what a file's path is relative to
     * @throws IllegalArgumentException with one sentence
     */
    static List<X509Certificate> read(String pemOrFile, Path folder) {
        boolean pem = pemOrFile.strip().startsWith("-----BEGIN");
        List<X509Certificate> certificates =
                pem ? parse(pemOrFile, Words.text("certificate.text")) : parseFile(pemOrFile, folder);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException(Words.text("no.certificate", Visible.text(pemOrFile)));
        }
        return certificates;
    }

    static String write(List<X509Certificate> certificates) {
        return certificates.stream().map(Certificates::pem).collect(Collectors.joining("\n"));
    }

    private static List<X509Certificate> parseFile(String name, Path folder) {
        try {
            Path file = folder.resolve(name);
            if (Files.size(file) > MOST_OCTETS) {
                throw new IllegalArgumentException(Words.text("certificate.large", Visible.text(name)));
            }
            return parse(
                    Files.readString(file, StandardCharsets.ISO_8859_1),
                    Words.text("certificate.no.file", Visible.text(name)));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(Words.text("certificate.unread", Visible.text(name)), e);
        }
    }

    private static List<X509Certificate> parse(String pem, String sentence) {
        try {
            byte[] octets = pem.getBytes(StandardCharsets.ISO_8859_1);
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(octets))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new IllegalArgumentException(sentence, e);
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return BEGIN + "\n" + base64 + "\n" + END;
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(Words.text("certificate.unwritten"), e);
        }
    }
}
