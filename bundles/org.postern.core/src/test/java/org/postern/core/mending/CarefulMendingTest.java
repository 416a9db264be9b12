// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.check.CertificateFinding;
import org.postern.api.check.CertificateFinding.Verdict;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.diagnosis.Remedy.Kind;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.network.NameServers;
import org.postern.api.profile.Account;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Rule;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.Secret;
import org.postern.core.Given;
import org.postern.testing.Identity;

class CarefulMendingTest {

    private static final SmtpProfile RELAY = profile("relay", 25, ConnectionSecurity.NONE, Optional.empty());
    private static final SmtpProfile SIGNED =
            profile("signed", 587, ConnectionSecurity.STARTTLS, Optional.of("me@example.org"));

    private final World world = new World();

    @Test
    void aRelayBecomesASubmissionServerWithALogin() throws InterruptedException {
        world.put(RELAY);
        world.servers.put(World.MAILER, List.of(World.port(465, true), World.port(587, true), World.silent(25)));
        Delivery failed = World.refused(RELAY, "bob@example.net");

        Preview preview = preview(Kind.WORK_EVERYWHERE, RELAY, failed);
        Result result = apply(preview, password("right"));

        assertEquals(Optional.of("me@example.org"), preview.password().map(account -> account.userName()));
        assertTrue(result.done());
        SubmissionServer now = world.profile("relay").orElseThrow().server();
        assertEquals(465, now.port());
        assertEquals(ConnectionSecurity.TLS, now.security());
        assertEquals(List.of("relay"), world.counter.through);
        assertTrue(result.amendment().isPresent());
    }

    @Test
    void whereOnly587AnswersThatIsUsed() throws InterruptedException {
        world.put(RELAY);
        world.servers.put(World.MAILER, List.of(World.silent(465), World.port(587, true), World.silent(25)));

        apply(preview(Kind.WORK_EVERYWHERE, RELAY, World.refused(RELAY, "bob@example.net")), password("right"));

        assertEquals(
                ConnectionSecurity.STARTTLS,
                world.profile("relay").orElseThrow().server().security());
    }

    @Test
    void aWrongPasswordChangesNothing() throws InterruptedException {
        world.put(RELAY);
        world.servers.put(World.MAILER, List.of(World.port(465, true)));

        Result result =
                apply(preview(Kind.WORK_EVERYWHERE, RELAY, World.refused(RELAY, "b@example.net")), password("wrong"));

        assertFalse(result.done());
        assertEquals(Optional.of(RELAY), world.profile("relay"));
        assertTrue(world.secrets.isEmpty());
        assertTrue(world.counter.through.isEmpty());
    }

    @Test
    void aServerThatLetsNobodySignInIsLeftAsItIs() throws InterruptedException {
        world.put(RELAY);
        world.servers.put(World.MAILER, List.of(World.silent(465), World.silent(587), World.port(25, false)));

        Preview preview = preview(Kind.WORK_EVERYWHERE, RELAY, World.refused(RELAY, "b@example.net"));

        assertFalse(preview.applicable());
        assertEquals(4, preview.found().size());
    }

    @Test
    void aLockedServerIsTheOrganisationsToChange() throws InterruptedException {
        SmtpProfile locked = new SmtpProfile(
                "corp", "Corp", RELAY.server(), RELAY.senders(), new Origin(Origin.Layer.POLICY_LOCKED, "/etc/x.json"));
        world.put(locked);
        world.servers.put(World.MAILER, List.of(World.port(465, true)));

        Preview preview = preview(Kind.WORK_EVERYWHERE, locked, World.refused(locked, "b@example.net"));

        assertFalse(preview.applicable());
        assertTrue(preview.found().get(0).contains("/etc/x.json"));
    }

    @Test
    void rulesThatOnlyWentRoundTheRefusalAreDroppedIfThePersonWants() throws InterruptedException {
        world.put(RELAY);
        world.put(profile("other", 25, ConnectionSecurity.NONE, Optional.empty()));
        world.put(Given.profile("elsewhere", Protection.NONE, "*@else.example"));
        world.servers.put(World.MAILER, List.of(World.port(465, true)));
        world.rules.add(rule("away", "other"));
        world.rules.add(rule("not-mine", "elsewhere"));
        Preview preview = preview(Kind.WORK_EVERYWHERE, RELAY, World.refused(RELAY, "b@example.net"));

        Consent consent =
                new Consent(Optional.empty(), Optional.of(new Secret("right".toCharArray())), Optional.empty(), true);
        apply(preview, consent);

        assertEquals(List.of("Rule away"), preview.droppable());
        assertEquals(List.of("not-mine"), world.rules.stream().map(Rule::id).toList());
    }

    @Test
    void aNewPasswordThatIsWrongGivesTheOldOneBack() throws InterruptedException {
        world.put(SIGNED);
        world.secrets.put(SIGNED.server().account().orElseThrow(), "old");

        Result result = apply(preview(Kind.SIGN_IN, SIGNED, World.refused(SIGNED, "b@example.net")), password("wrong"));

        assertFalse(result.done());
        assertEquals(Map.of(SIGNED.server().account().orElseThrow(), "old"), world.secrets);
    }

    @Test
    void signingInChangesNoSetting() throws InterruptedException {
        world.put(SIGNED);

        Result result = apply(preview(Kind.SIGN_IN, SIGNED, World.refused(SIGNED, "b@example.net")), password("right"));

        assertTrue(result.done());
        assertTrue(world.made.isEmpty());
        assertEquals(List.of("signed"), world.counter.through);
    }

    @Test
    void aMessageOfTheOutboxGoesFromTheOutbox() throws InterruptedException {
        world.put(SIGNED);
        Delivery failed = World.refused(SIGNED, "b@example.net");
        world.outbox.holds("e1", failed.message());

        apply(preview(Kind.SWITCH_PROFILE, SIGNED, inOutbox(failed)), Consent.YES);

        assertEquals(List.of("retry e1 signed"), world.outbox.decisions);
        assertTrue(world.counter.through.isEmpty());
    }

    @Test
    void whoeverSendsThroughAnotherServerHearsFirstThatTheDomainDoesNotAllowIt() throws InterruptedException {
        world.put(SIGNED);
        world.zone.text("example.org", "v=spf1 ip4:192.0.2.1 -all").address("relay.isp.example", "203.0.113.7");
        SubmissionServer relay =
                new SubmissionServer("relay.isp.example", 465, ConnectionSecurity.TLS, Optional.empty(), List.of());
        world.put(new SmtpProfile("isp", "Provider", relay, SIGNED.senders(), SIGNED.origin()));
        Remedy remedy = World.remedy(Kind.SWITCH_PROFILE, "isp");

        Preview preview = world.mending().preview(remedy, Optional.of(World.refused(SIGNED, "b@example.net")));

        assertTrue(preview.applicable());
        assertTrue(preview.found().get(0).contains("relay.isp.example is not among them"), preview.found()::toString);
    }

    @Test
    void aMessageThatHasLeftTheOutboxIsNotSentAgain() throws InterruptedException {
        world.put(SIGNED);

        Preview preview = preview(Kind.SWITCH_PROFILE, SIGNED, inOutbox(World.refused(SIGNED, "b@example.net")));

        assertFalse(preview.applicable());
    }

    @Test
    void whatMayHaveBeenDeliveredIsNotSentAgain() throws InterruptedException {
        world.put(SIGNED);
        Delivery uncertain = World.delivery(SIGNED, new Outcome.Uncertain("silence"), List.of(), "b@example.net");

        assertFalse(preview(Kind.SWITCH_PROFILE, SIGNED, uncertain).applicable());
        assertFalse(preview(Kind.WAIT, SIGNED, uncertain).applicable());
        assertFalse(preview(Kind.SPLIT_RECIPIENTS, SIGNED, uncertain).applicable());
    }

    @Test
    void onlyThoseWhoHaveNotGotItGetAPart() throws InterruptedException {
        Reply full = Reply.parse("452 too many recipients");
        EmailAddress b = EmailAddress.of("b@example.net");
        EmailAddress c = EmailAddress.of("c@example.net");
        Outcome partly = new Outcome.PartlyAccepted(
                Reply.parse("250 ok"), List.of(EmailAddress.of("a@example.net")), Map.of(b, full, c, full));
        Step taken = new Step(Phase.RCPT, "RCPT", Optional.of(Reply.parse("250 ok")), Optional.empty(), Duration.ZERO);
        Delivery failed =
                World.delivery(SIGNED, partly, List.of(taken), "a@example.net", "b@example.net", "c@example.net");
        world.put(SIGNED);
        world.counter.like = Optional.of(failed);

        apply(preview(Kind.SPLIT_RECIPIENTS, SIGNED, failed), Consent.YES);

        assertEquals(
                List.of(List.of(b), List.of(c)),
                world.counter.sent.stream().map(m -> m.envelope().recipients()).toList());
    }

    @Test
    void waitingLeavesTheMessageToTheOutbox() throws InterruptedException {
        world.put(SIGNED);

        Result result = apply(preview(Kind.WAIT, SIGNED, World.refused(SIGNED, "b@example.net")), Consent.YES);

        assertTrue(result.done());
        assertEquals(List.of("later"), world.outbox.decisions);
    }

    @Test
    void aCertificateIsTrustedByItsFingerprintAlone() throws Exception {
        X509Certificate own = Identity.named("dns:" + World.MAILER).certificate();
        world.put(SIGNED);
        world.secrets.put(SIGNED.server().account().orElseThrow(), "right");
        world.servers.put(World.MAILER, List.of(World.showing(587, untrusted(Optional.of(own)))));
        Preview preview = preview(Kind.TRUST_CERTIFICATE, SIGNED, World.refused(SIGNED, "b@example.net"));

        Result without = apply(preview, Consent.YES);
        Result wrong = apply(preview, fingerprint("00:11"));
        Result right = apply(preview, fingerprint(colons(own)));

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

        Preview preview = preview(Kind.TRUST_NETWORK, open, World.refused(open, "bob@example.net"));
        int before = world.trust.consents().size();
        Result result = apply(preview, Consent.YES);

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

        Preview preview = preview(Kind.TRUST_NETWORK, RELAY, World.refused(RELAY, "bob@example.net"));

        assertEquals(List.of("You trust “Home” for it."), preview.found());
        apply(preview, Consent.YES);
        assertEquals(1, world.trust.consents().size());
        assertEquals(List.of("relay"), world.counter.through);
    }

    @Test
    void aWrongNameIsNeverTrusted() throws InterruptedException {
        world.put(SIGNED);
        world.servers.put(World.MAILER, List.of(World.showing(587, World.certificate(Verdict.WRONG_NAME))));

        assertFalse(preview(Kind.TRUST_CERTIFICATE, SIGNED, World.refused(SIGNED, "b@example.net"))
                .applicable());
    }

    @Test
    void whereAnotherPortVerifiesNothingIsTrusted() throws Exception {
        X509Certificate own = Identity.named("dns:" + World.MAILER).certificate();
        world.put(SIGNED);
        world.servers.put(
                World.MAILER, List.of(World.port(465, true), World.showing(587, untrusted(Optional.of(own)))));

        assertFalse(preview(Kind.TRUST_CERTIFICATE, SIGNED, World.refused(SIGNED, "b@example.net"))
                .applicable());
    }

    @Test
    void theProvidersServerIsAddedUnderTheAuthorsDomain() throws InterruptedException {
        world.put(RELAY);
        world.servers.put("mail.example.org", List.of(World.port(465, true)));

        apply(preview(Kind.FIND_SERVER, RELAY, World.refused(RELAY, "b@example.net")), password("right"));

        SmtpProfile found = world.profile("example.org").orElseThrow();
        assertEquals("mail.example.org", found.server().host());
        assertEquals(List.of(new SenderPattern("me@example.org")), found.senders());
    }

    @Test
    void theServerThatTheDomainNamesComesFirst() throws InterruptedException {
        world.put(RELAY);
        world.zone.service("_submissions._tcp.example.org", new NameServers.Service("post.example.org", 465));
        world.servers.put("post.example.org", List.of(World.port(465, true)));
        world.servers.put("smtp.example.org", List.of(World.port(465, true)));

        Preview preview = preview(Kind.FIND_SERVER, RELAY, World.refused(RELAY, "b@example.net"));
        apply(preview, password("right"));

        assertEquals(
                "post.example.org",
                world.profile("example.org").orElseThrow().server().host());
        assertEquals(List.of(), preview.steps());
    }

    @Test
    void aServerElsewhereIsTakenOnlyByAPersonWhoKnowsIt() throws InterruptedException {
        world.put(RELAY);
        world.zone.service("_submission._tcp.example.org", new NameServers.Service("mx.hoster.example", 587));
        world.servers.put("mx.hoster.example", List.of(World.port(587, true)));

        Preview preview = preview(Kind.FIND_SERVER, RELAY, World.refused(RELAY, "b@example.net"));

        assertTrue(preview.steps().get(0).contains("example.org names mx.hoster.example"), preview.steps()::toString);
        assertTrue(preview.steps().get(0).contains("forge"), preview.steps()::toString);
    }

    @Test
    void whereNobodyAnswersTheUsualNamesAreLeft() throws InterruptedException {
        world.put(RELAY);
        world.zone.silent();
        world.servers.put("smtp.example.org", List.of(World.port(465, true)));

        assertTrue(preview(Kind.FIND_SERVER, RELAY, World.refused(RELAY, "b@example.net"))
                .applicable());
    }

    @Test
    void whoSignsInOnThePageNeedsNoPasswordAndTheMessageGoesAgain() throws InterruptedException {
        world.put(SIGNED);
        Preview preview = preview(Kind.SIGN_IN_WITH_BROWSER, SIGNED, World.refused(SIGNED, "b@example.net"));
        Account tokens = new Account(World.MAILER, "me@example.org", Optional.of(OnePage.ISSUER));
        List<URI> seen = new ArrayList<>();
        world.secrets.put(tokens, "right");

        Result without = apply(preview, Consent.YES);
        Result result = apply(preview, Consent.YES.with(seen::add));

        assertFalse(without.done());
        assertTrue(result.done());
        assertEquals(List.of(URI.create("https://login.example.org/me@example.org")), seen);
        assertEquals(
                Optional.of(tokens),
                world.profile("signed").orElseThrow().server().account());
        assertEquals(List.of("signed"), world.counter.through);
    }

    @Test
    void whoIsNotSignedInOnThePageChangesNothing() throws InterruptedException {
        world.put(SIGNED);
        world.page.result =
                new org.postern.api.signin.Result.Failed(org.postern.api.signin.Result.Reason.DECLINED, "You said no.");

        Result result = apply(
                preview(Kind.SIGN_IN_WITH_BROWSER, SIGNED, World.refused(SIGNED, "b@example.net")),
                Consent.YES.with(page -> {}));

        assertEquals(List.of("You said no."), result.sentences());
        assertEquals(Optional.of(SIGNED), world.profile("signed"));
    }

    @Test
    void nobodySignsInWherePosternIsNotKnown() throws InterruptedException {
        world.put(SIGNED);
        world.page.ready = false;

        Preview preview = preview(Kind.SIGN_IN_WITH_BROWSER, SIGNED, World.refused(SIGNED, "b@example.net"));

        assertFalse(preview.applicable());
        assertTrue(preview.found().get(0).contains("client id at Example"), preview.found()::toString);
    }

    @Test
    void aKeyThatTwoKnownNetworksShowedNeedsNoFingerprint() throws Exception {
        X509Certificate own = Identity.named("dns:" + World.MAILER).certificate();
        world.put(SIGNED);
        world.secrets.put(SIGNED.server().account().orElseThrow(), "right");
        world.servers.put(World.MAILER, List.of(World.showing(587, untrusted(Optional.of(own)))));
        world.looks.networks = List.of("Home");
        Preview one = preview(Kind.TRUST_CERTIFICATE, SIGNED, World.refused(SIGNED, "b@example.net"));
        world.looks.networks = List.of("Home", "Office");

        Preview two = preview(Kind.TRUST_CERTIFICATE, SIGNED, World.refused(SIGNED, "b@example.net"));
        apply(two, Consent.YES);

        assertTrue(one.fingerprint());
        assertFalse(two.fingerprint());
        assertEquals(
                List.of(own), world.profile("signed").orElseThrow().server().trustAnchors());
    }

    @Test
    void aLargeMessageGoesThroughTheServerThatTakesIt() throws InterruptedException {
        SubmissionServer big =
                new SubmissionServer("big.example.org", 465, ConnectionSecurity.TLS, Optional.of("me"), List.of());
        world.put(SIGNED);
        world.put(new SmtpProfile("big", "Big", big, SIGNED.senders(), SIGNED.origin()));
        world.servers.put("big.example.org", List.of(World.roomy(465, "50000000")));

        Preview preview = preview(Kind.SHRINK, SIGNED, World.refused(SIGNED, "b@example.net"));
        apply(preview, Consent.YES);

        assertTrue(preview.found().contains("“Big” takes up to 50.0 MB."), preview.found()::toString);
        assertEquals(List.of("big"), world.counter.through);
    }

    @Test
    void aServerThatNamesNoSizeIsNoWayOut() throws InterruptedException {
        SubmissionServer other =
                new SubmissionServer("big.example.org", 465, ConnectionSecurity.TLS, Optional.of("me"), List.of());
        world.put(SIGNED);
        world.put(new SmtpProfile("big", "Big", other, SIGNED.senders(), SIGNED.origin()));
        world.servers.put("big.example.org", List.of(World.roomy(465, "0")));

        Preview preview = preview(Kind.SHRINK, SIGNED, World.refused(SIGNED, "b@example.net"));

        assertFalse(preview.applicable());
        assertEquals(List.of("Do this."), preview.steps());
    }

    @Test
    void aChangedServerKeepsWhatIsParticularAboutIt() throws InterruptedException {
        Particulars particular = new Particulars(
                Optional.of("[192.0.2.1]"),
                RELAY.particulars().timeLimits(),
                RELAY.particulars().limits(),
                List.of(),
                RELAY.particulars().tlsIdentity(),
                Optional.empty());
        world.put(RELAY.with(particular));
        world.servers.put(World.MAILER, List.of(World.port(465, true)));

        apply(preview(Kind.WORK_EVERYWHERE, RELAY, World.refused(RELAY, "b@example.net")), password("right"));

        assertEquals(particular, world.profile("relay").orElseThrow().particulars());
    }

    @Test
    void whoMendsAServerHearsThatTheMessageIsNotKept() throws InterruptedException {
        world.put(SIGNED);

        Preview preview = preview(Kind.SIGN_IN, SIGNED, inOutbox(World.refused(SIGNED, "b@example.net")));

        assertTrue(preview.will().get(1).contains("not at hand any more"), preview.will()::toString);
    }

    @Test
    void aReportHasTheDialogueAndNoWayToActOnIt() throws InterruptedException {
        Preview preview = preview(Kind.REPORT, RELAY, World.refused(RELAY, "b@example.net"));

        assertFalse(preview.applicable());
        assertTrue(preview.text().orElseThrow().contains("For the administrator."));
    }

    private Preview preview(Kind kind, SmtpProfile profile, Delivery failed) throws InterruptedException {
        Remedy remedy = World.remedy(kind, profile.id());
        return world.mending().preview(remedy, Optional.of(failed));
    }

    private Result apply(Preview preview, Consent consent) {
        return world.mending().apply(preview, consent, StepListener.NONE);
    }

    private static Delivery inOutbox(Delivery failed) {
        return new Delivery(
                failed.message(),
                failed.network(),
                failed.selection(),
                failed.attempt(),
                failed.diagnosis(),
                Optional.of("e1"));
    }

    private static Consent password(String text) {
        return new Consent(Optional.empty(), Optional.of(new Secret(text.toCharArray())), Optional.empty(), false);
    }

    private static Consent fingerprint(String text) {
        return new Consent(Optional.empty(), Optional.empty(), Optional.of(text), false);
    }

    @Test
    void aPortWithACertificateThatIsNotTrustedOffersEncryption() throws Exception {
        world.put(SIGNED);
        world.servers.put(
                World.MAILER, List.of(World.port(465, true), World.showing(587, untrusted(Optional.empty()))));

        Preview preview = preview(Kind.CHANGE_PORT, SIGNED, World.refused(SIGNED, "b@example.net"));

        assertTrue(
                preview.found()
                        .contains("Port 587: a mail server answers, but cannot be used safely"
                                + " (nobody whom this computer trusts has issued its certificate)."),
                preview.found().toString());
    }

    private static CertificateFinding untrusted(Optional<X509Certificate> anchor) {
        return new CertificateFinding(Verdict.NOT_TRUSTED, "CN=a", "CN=a", World.NOW, "pin", anchor);
    }

    private static String colons(X509Certificate certificate) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }

    private static Rule rule(String id, String use) {
        return Given.rule(id, Given.gateway("192.168.1.1"), use);
    }

    private static SmtpProfile profile(String id, int port, ConnectionSecurity security, Optional<String> user) {
        return new SmtpProfile(
                id,
                "Server " + id,
                new SubmissionServer(World.MAILER, port, security, user, List.of()),
                List.of(new SenderPattern("*@example.org")),
                new Origin(Origin.Layer.USER, ""));
    }
}
