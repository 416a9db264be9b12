// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;

/** Three profiles, since the keeper sends one message at a time through each: two in clear, one with STARTTLS. */
final class Lanes {

    private static final List<String> AUTHORS = List.of("ann@example.org", "ben@example.org", "eve@example.org");

    private Lanes() {}

    static List<EmailAddress> authors() {
        return AUTHORS.stream().map(EmailAddress::of).toList();
    }

    static List<SmtpProfile> to(String port, String tlsPort, Path certificate) {
        SubmissionServer plain = clear(Integer.parseInt(port));
        SubmissionServer encrypted = new SubmissionServer(
                "localhost",
                Integer.parseInt(tlsPort),
                ConnectionSecurity.STARTTLS,
                Optional.empty(),
                List.of(read(certificate)));
        return List.of(
                profile(AUTHORS.get(0), plain), profile(AUTHORS.get(1), plain), profile(AUTHORS.get(2), encrypted));
    }

    /** One profile, in clear. */
    static List<SmtpProfile> inClear(int port) {
        return List.of(profile(AUTHORS.get(0), clear(port)));
    }

    private static SubmissionServer clear(int port) {
        return new SubmissionServer("localhost", port, ConnectionSecurity.NONE, Optional.empty(), List.of());
    }

    private static SmtpProfile profile(String author, SubmissionServer server) {
        String id = author.substring(0, author.indexOf('@'));
        return new SmtpProfile(id, id, server, List.of(new SenderPattern(author)), new Origin(Origin.Layer.USER, ""));
    }

    private static X509Certificate read(Path certificate) {
        try (InputStream in = Files.newInputStream(certificate)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
