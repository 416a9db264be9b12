// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.ProxyServer;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;

/**
 * What a person typed about a server that is not as most are, right or wrong; an empty text for what is usual.
 *
 * @param domains those of recipients, with commas or spaces between them
 * @param pins likewise
 * @param authorities certificates as PEM text
 */
record AdvancedDraft(
        String ehlo,
        String proxy,
        String connect,
        String reply,
        String confirmation,
        String perMinute,
        String recipients,
        String octets,
        String connections,
        String domains,
        String pins,
        String keyStore,
        boolean logsIn,
        String authorities) {

    private static final String BETWEEN = "[,;\\s]+";

    static AdvancedDraft of(Particulars particulars, List<X509Certificate> anchors) {
        TimeLimits times = particulars.timeLimits();
        Limits limits = particulars.limits();
        TlsIdentity identity = particulars.tlsIdentity();
        return new AdvancedDraft(
                particulars.ehloName().orElse(""),
                particulars.proxy().map(ProxyServer::toString).orElse(""),
                seconds(times.connect()),
                seconds(times.reply()),
                seconds(times.confirmation()),
                text(limits.messagesPerMinute().stream().boxed()),
                text(limits.recipients().stream().boxed()),
                text(limits.octets().stream().boxed()),
                text(limits.connections().stream().boxed()),
                particulars.recipientDomains().stream()
                        .map(RecipientDomain::text)
                        .collect(Collectors.joining(", ")),
                String.join(", ", identity.pins()),
                identity.keyStore().map(Path::toString).orElse(""),
                identity.logsIn(),
                anchors.stream().map(AdvancedDraft::pem).collect(Collectors.joining()));
    }

    static AdvancedDraft of(SmtpProfile profile) {
        return of(profile.particulars(), profile.server().trustAnchors());
    }

    private static String seconds(Optional<Duration> time) {
        return text(time.map(Duration::toSeconds).stream());
    }

    private static String text(Stream<? extends Number> number) {
        return number.map(String::valueOf).collect(Collectors.joining());
    }

    /** Whether there is nothing in it. */
    boolean usual() {
        return equals(of(Particulars.NONE, List.of()));
    }

    /** @throws IllegalArgumentException with one sentence for the person who typed it */
    Particulars particulars() {
        return new Particulars(
                given(ehlo),
                new TimeLimits(time(connect), time(reply), time(confirmation)),
                new Limits(count(perMinute), count(recipients), size(octets), count(connections)),
                parts(domains).map(RecipientDomain::new).toList(),
                new TlsIdentity(parts(pins).toList(), given(keyStore).map(Path::of), logsIn),
                given(proxy).map(ProxyServer::of));
    }

    /** @throws IllegalArgumentException with one sentence for the person who typed it */
    List<X509Certificate> anchors() {
        if (authorities.isBlank()) {
            return List.of();
        }
        try {
            byte[] octets = authorities.strip().getBytes(StandardCharsets.UTF_8);
            List<X509Certificate> found =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(octets))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (CertificateException e) {
            // said below
        }
        throw new IllegalArgumentException(Messages.Advanced_noCertificate);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(typed -> !typed.isEmpty());
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(BETWEEN)).filter(part -> !part.isEmpty());
    }

    private static Optional<Duration> time(String text) {
        return given(text).map(AdvancedDraft::number).map(Duration::ofSeconds);
    }

    private static OptionalInt count(String text) {
        return given(text)
                .map(AdvancedDraft::number)
                .map(Math::toIntExact)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static OptionalLong size(String text) {
        return given(text).map(AdvancedDraft::number).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(NLS.bind(Messages.Advanced_noNumber, text));
        }
        return Long.parseLong(text);
    }

    private static String pem(X509Certificate certificate) {
        try {
            String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }
}
