// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.mending.World.RELAY;
import static org.postern.core.mending.World.SIGNED;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.check.CertificateFinding.Verdict;
import org.postern.api.diagnosis.Remedy.Kind;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.testing.Identity;

/** What has to be shown and said before a certificate or a network is trusted. */
final class TrustingTest {

    private final World world = new World();

    @Test
    void aCertificateIsTrustedByItsFingerprintAlone() throws Exception {
        X509Certificate own = Identity.named("dns:" + World.MAILER).certificate();
        world.put(SIGNED);
        world.vault.kept().put(SIGNED.server().account().orElseThrow(), "right");
        world.servers.put(World.MAILER, List.of(World.showing(587, World.untrusted(Optional.of(own)))));
        Preview preview = world.preview(Kind.TRUST_CERTIFICATE, SIGNED, World.refused(SIGNED, "b@example.net"));

        Result without = world.apply(preview, Consent.YES);
        Result wrong = world.apply(preview, fingerprint("00:11"));
        Result right = world.apply(preview, fingerprint(colons(own)));

        assertTrue(preview.fingerprint());
        assertFalse(without.done());
        assertFalse(wrong.done());
        assertTrue(right.done());
        assertEquals(
                List.of(own), world.profile("signed").orElseThrow().server().trustAnchors());
    }

    @Test
    void aNetworkIsTrustedInTheWordsThatWereShownAndTheMessageGoesAgain() throws InterruptedException {
        SubmissionServer bare =
                new SubmissionServer("old.example.org", 25, ConnectionSecurity.NONE, Optional.empty(), List.of());
        SmtpProfile open = new SmtpProfile("old", "Old relay", bare, RELAY.senders(), RELAY.origin());
        world.put(open);

        Preview preview = world.preview(Kind.TRUST_NETWORK, open, World.refused(open, "bob@example.net"));
        int before = world.trust.consents().size();
        Result result = world.apply(preview, Consent.YES);

        assertEquals(
                List.of("Nothing vouches for this network.", "The server introduces itself as mx.example.org."),
                preview.found());
        assertEquals(List.of("Anyone who imitates it gets your mail."), preview.steps());
        assertEquals(0, before);
        assertEquals("old", world.trust.consents().get(0).profile());
        assertEquals(
                "“Home” is trusted for “Old relay” from now on.",
                result.sentences().get(0));
        assertEquals(List.of("old"), world.counter.through);
    }

    @Test
    void whatIsTrustedAlreadyIsMerelySentAgain() throws InterruptedException {
        world.put(RELAY);
        world.trust.agree(world.trust.terms(RELAY));

        Preview preview = world.preview(Kind.TRUST_NETWORK, RELAY, World.refused(RELAY, "bob@example.net"));

        assertEquals(List.of("You trust “Home” for it."), preview.found());
        world.apply(preview, Consent.YES);
        assertEquals(1, world.trust.consents().size());
        assertEquals(List.of("relay"), world.counter.through);
    }

    @Test
    void aWrongNameIsNeverTrusted() throws InterruptedException {
        world.put(SIGNED);
        world.servers.put(World.MAILER, List.of(World.showing(587, World.certificate(Verdict.WRONG_NAME))));

        assertFalse(world.preview(Kind.TRUST_CERTIFICATE, SIGNED, World.refused(SIGNED, "b@example.net"))
                .applicable());
    }

    @Test
    void whereAnotherPortVerifiesNothingIsTrusted() throws Exception {
        X509Certificate own = Identity.named("dns:" + World.MAILER).certificate();
        world.put(SIGNED);
        world.servers.put(
                World.MAILER, List.of(World.port(465, true), World.showing(587, World.untrusted(Optional.of(own)))));

        assertFalse(world.preview(Kind.TRUST_CERTIFICATE, SIGNED, World.refused(SIGNED, "b@example.net"))
                .applicable());
    }

    @Test
    void aKeyThatTwoKnownNetworksShowedNeedsNoFingerprint() throws Exception {
        X509Certificate own = Identity.named("dns:" + World.MAILER).certificate();
        world.put(SIGNED);
        world.vault.kept().put(SIGNED.server().account().orElseThrow(), "right");
        world.servers.put(World.MAILER, List.of(World.showing(587, World.untrusted(Optional.of(own)))));
        world.looks.networks = List.of("Home");
        Preview one = world.preview(Kind.TRUST_CERTIFICATE, SIGNED, World.refused(SIGNED, "b@example.net"));
        world.looks.networks = List.of("Home", "Office");

        Preview two = world.preview(Kind.TRUST_CERTIFICATE, SIGNED, World.refused(SIGNED, "b@example.net"));
        world.apply(two, Consent.YES);

        assertTrue(one.fingerprint());
        assertFalse(two.fingerprint());
        assertEquals(
                List.of(own), world.profile("signed").orElseThrow().server().trustAnchors());
    }

    private static Consent fingerprint(String text) {
        return new Consent(Optional.empty(), Optional.empty(), Optional.of(text), false);
    }

    private static String colons(X509Certificate certificate) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }
}
