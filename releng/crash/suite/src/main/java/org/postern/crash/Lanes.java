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
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.postern.api.Origin;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;

/**
 * Three profiles, so that several messages are under way: two in clear, of which the first has several connections, and
 * one with STARTTLS.
 */
final class Lanes {

    private static final List<String> AUTHORS = List.of("ann@example.org", "ben@example.org", "eve@example.org");

    private static final int SEVERAL = 4;

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
                profile(AUTHORS.get(0), plain, SEVERAL),
                profile(AUTHORS.get(1), plain, 1),
                profile(AUTHORS.get(2), encrypted, 1));
    }

    /** One profile, in clear and one message at a time. */
    static List<SmtpProfile> inClear(int port) {
        return inClear(port, 1);
    }

    /** One profile, in clear. */
    static List<SmtpProfile> inClear(int port, int connections) {
        return List.of(profile(AUTHORS.get(0), clear(port), connections));
    }

    private static SubmissionServer clear(int port) {
        return new SubmissionServer("localhost", port, ConnectionSecurity.NONE, Optional.empty(), List.of());
    }

    private static SmtpProfile profile(String author, SubmissionServer server, int connections) {
        String id = author.substring(0, author.indexOf('@'));
        Limits limits =
                new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalInt.of(connections));
        return new SmtpProfile(
                id,
                id,
                server,
                List.of(new SenderPattern(author)),
                new Origin(Origin.Layer.USER, ""),
                new Particulars(Optional.empty(), TimeLimits.USUAL, limits, List.of(), TlsIdentity.USUAL));
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
