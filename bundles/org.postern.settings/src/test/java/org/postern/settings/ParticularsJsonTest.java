// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.ProxyServer;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;

class ParticularsJsonTest {

    private static final Particulars ALL = new Particulars(
            Optional.of("laptop.corp.example"),
            new TimeLimits(Optional.of(Duration.ofSeconds(5)), Optional.empty(), Optional.of(Duration.ofMinutes(20))),
            new Limits(OptionalInt.of(30), OptionalInt.of(100), OptionalLong.of(10_000_000), OptionalInt.of(4)),
            List.of(new RecipientDomain("corp.example"), new RecipientDomain("*.corp.example")),
            new TlsIdentity(
                    List.of("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                    Optional.of(Path.of("me.p12").toAbsolutePath())),
            Optional.of(ProxyServer.of("socks5://[2001:db8::1]:1080")));

    private final Path folder;

    ParticularsJsonTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsWhatIsParticular() {
        new Fixture(folder).settings().put(Fixture.profile("a").with(ALL));

        assertEquals(
                ALL, new Fixture(folder).settings().profile("a").orElseThrow().particulars());
    }

    @Test
    void keepsThatTheCertificateIsTheLogin() {
        TlsIdentity login =
                new TlsIdentity(List.of(), Optional.of(Path.of("me.p12").toAbsolutePath()), true);
        SmtpProfile before = Fixture.profile("a");
        SubmissionServer server =
                new SubmissionServer(before.server().host(), 465, ConnectionSecurity.TLS, Optional.empty(), List.of());
        Particulars particulars = new Particulars(Optional.empty(), TimeLimits.USUAL, Limits.NONE, List.of(), login);

        new Fixture(folder).settings().put(before.with(server).with(particulars));

        assertEquals(
                login,
                new Fixture(folder)
                        .settings()
                        .profile("a")
                        .orElseThrow()
                        .particulars()
                        .tlsIdentity());
    }

    @Test
    void writesNothingWhereNothingIsParticular() {
        assertTrue(
                ProfileJson.write(Fixture.profile("a")).keySet().stream().noneMatch(ParticularsJson.NAMES::contains));
    }

    @Test
    void findsAKeyStoreBesideTheFileThatNamesIt() {
        Node profile = new Node("", JsonParser.parseString("{\"keyStore\": \"me.p12\"}"));

        assertEquals(
                Optional.of(folder.resolve("me.p12")),
                ParticularsJson.read(profile, folder).tlsIdentity().keyStore());
    }
}
