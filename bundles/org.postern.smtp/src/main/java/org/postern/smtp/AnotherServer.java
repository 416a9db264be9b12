// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;

/** A certificate that was not accepted speaks of another server in the place of the one that was called. */
final class AnotherServer extends CertificateException {

    private static final long serialVersionUID = 1L;
    private static final int DNS = 2;
    private static final Pattern COMMON_NAME = Pattern.compile("(?<=^|,)CN=([^,+]*)");

    AnotherServer(X509Certificate certificate) {
        super(Visible.text(certificate.getSubjectX500Principal().getName()));
    }

    /**
     * Whether it is made out to hosts of another domain alone. A name without a dot tells nothing: such a one has a server that
     * nobody has set up to the end.
     */
    static boolean namedBy(X509Certificate certificate, String host) {
        List<String> names = names(certificate);
        return !names.isEmpty()
                && names.stream()
                        .allMatch(name -> name.contains(".") && !domain(name).equals(domain(host)));
    }

    /** The last two labels: enough to doubt by, not to trust by. */
    private static String domain(String host) {
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
        return String.join(".", List.of(labels).subList(Math.max(0, labels.length - 2), labels.length));
    }

    /** The hosts that it names (RFC 6125 §6.4). */
    private static List<String> names(X509Certificate certificate) {
        List<String> names = alternatives(certificate);
        return names.isEmpty()
                ? COMMON_NAME
                        .matcher(certificate.getSubjectX500Principal().getName())
                        .results()
                        .map(found -> found.group(1))
                        .toList()
                : names;
    }

    private static List<String> alternatives(X509Certificate certificate) {
        try {
            return Stream.ofNullable(certificate.getSubjectAlternativeNames())
                    .flatMap(Collection::stream)
                    .filter(name -> name.get(0).equals(DNS))
                    .map(name -> String.valueOf(name.get(1)))
                    .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }
}
