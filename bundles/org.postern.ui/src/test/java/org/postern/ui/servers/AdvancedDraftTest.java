// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.ProxyServer;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.testing.Identity;

final class AdvancedDraftTest {

    private static final Particulars ALL = new Particulars(
            Optional.of("pc.corp.example"),
            new TimeLimits(
                    Optional.of(Duration.ofSeconds(5)),
                    Optional.of(Duration.ofSeconds(50)),
                    Optional.of(Duration.ofSeconds(500))),
            new Limits(OptionalInt.of(30), OptionalInt.of(100), OptionalLong.of(10_000_000), OptionalInt.of(4)),
            List.of(new RecipientDomain("corp.example"), new RecipientDomain("*.corp.example")),
            new TlsIdentity(
                    List.of("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                    Optional.of(Path.of("me.p12").toAbsolutePath()),
                    true),
            Optional.of(ProxyServer.of("socks5://proxy.corp.example:1080")));

    @Test
    void saysAllThatIsParticular() throws Exception {
        List<X509Certificate> anchors = List.of(
                Identity.named("dns:a.example").certificate(),
                Identity.named("dns:b.example").certificate());

        AdvancedDraft draft = AdvancedDraft.of(ALL, anchors);

        assertEquals(ALL, draft.particulars());
        assertEquals(anchors, draft.anchors());
        assertFalse(draft.usual());
    }

    @Test
    void isUsualWhereNothingIsParticular() {
        AdvancedDraft draft = AdvancedDraft.of(Particulars.NONE, List.of());

        assertTrue(draft.usual());
        assertEquals(Particulars.NONE, draft.particulars());
        assertEquals(List.of(), draft.anchors());
    }

    @Test
    void refusesInOneSentence() {
        assertEquals("\u201C1 h\u201D is no whole number.", complaint(draft("1 h", "", "")));
        assertTrue(complaint(draft("0", "", "")).startsWith("A time to wait"));
        assertTrue(complaint(draft("", "abc", "")).startsWith("A pin is the SHA-256"));
        assertTrue(complaint(draft("", "", "me.p12")).startsWith("Give the whole path"));
    }

    @Test
    void refusesAuthoritiesThatAreNoCertificates() {
        AdvancedDraft draft = new AdvancedDraft("", "", "", "", "", "", "", "", "", "", "", "", false, "hello");

        assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, draft::anchors)
                        .getMessage())
                .startsWith("The text for its own authority holds no certificate"));
    }

    private static AdvancedDraft draft(String connect, String pins, String keyStore) {
        return new AdvancedDraft("", "", connect, "", "", "", "", "", "", "", pins, keyStore, false, "");
    }

    private static String complaint(AdvancedDraft draft) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, draft::particulars).getMessage());
    }
}
