// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;

final class CertificatesTest {

    /** Self-signed, of a key nobody has: CN=Postern test CA. */
    private static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBjDCCATGgAwIBAgIUe89f04TN7zihPH+QTb0XTbxtZr4wCgYIKoZIzj0EAwIw
            GjEYMBYGA1UEAwwPUG9zdGVybiB0ZXN0IENBMCAXDTI2MTEyMzIxNDM1NFoYDzIx
            MjYxMDMwMjE0MzU0WjAaMRgwFgYDVQQDDA9Qb3N0ZXJuIHRlc3QgQ0EwWTATBgcq
            hkjOPQIBBggqhkjOPQMBBwNCAASd66Mwd/ldRHYGu1ID7yA4Gba+OhYbxop+JTsn
            ektRneltNJyslSIoPN9izaKpULM3ZAVI+Pa3bgywqwbYWv4io1MwUTAdBgNVHQ4E
            FgQUEmi5eo8Pis0sv9/8fVv0ZcP9f6QwHwYDVR0jBBgwFoAUEmi5eo8Pis0sv9/8
            fVv0ZcP9f6QwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAra4q
            hJymEdK66re0JkDp6bRL6VVCkD/8nIKWdibFhqcCIQCxREorubt+tUqNVcfAjCSB
            QTjgzEGid0opdYR7DgQ0Xw==
            -----END CERTIFICATE-----
            """;

    private final Path folder;

    CertificatesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsTextAndFileAlike() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), PEM);

        List<X509Certificate> text = Certificates.read(PEM, folder);

        assertEquals("CN=Postern test CA", text.get(0).getSubjectX500Principal().getName());
        assertEquals(text, Certificates.read("ca.pem", folder));
    }

    @Test
    void readsBackWhatItWrites() {
        List<X509Certificate> both = Certificates.read(PEM + PEM, folder);

        assertEquals(2, both.size());
        assertEquals(both, Certificates.read(Certificates.write(both), folder));
    }

    @Test
    void refusesAFileWithoutACertificate() throws IOException {
        Files.writeString(folder.resolve("empty.pem"), "");

        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Certificates.read("empty.pem", folder));

        assertTrue(String.valueOf(e.getMessage()).contains("empty.pem"), e.getMessage());
    }

    @Test
    void keepsAProfilesAuthorities() {
        SmtpProfile plain = Fixture.profile("a");
        SubmissionServer server = plain.server();
        SubmissionServer trusting = new SubmissionServer(
                server.host(), server.port(), server.security(), server.userName(), Certificates.read(PEM, folder));
        new Fixture(folder).settings().put(new SmtpProfile("a", "A", trusting, plain.senders(), plain.origin()));

        assertEquals(
                trusting,
                new Fixture(folder).settings().profile("a").orElseThrow().server());
    }
}
