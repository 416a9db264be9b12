// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.mending.World.RELAY;
import static org.postern.core.mending.World.SIGNED;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy.Kind;
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
import org.postern.api.settings.Secret;
import org.postern.core.Given;

/** What becomes of servers and sign-ins. */
final class CarefulMendingTest {

    private final World world = new World();

    @Test
    void aRelayBecomesASubmissionServerWithALogin() throws InterruptedException {
        world.put(RELAY);
        world.servers.put(World.MAILER, List.of(World.port(465, true), World.port(587, true), World.silent(25)));
        Delivery failed = World.refused(RELAY, "bob@example.net");

        Preview preview = world.preview(Kind.WORK_EVERYWHERE, RELAY, failed);
        Result result = world.apply(preview, password("right"));

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

        world.apply(
                world.preview(Kind.WORK_EVERYWHERE, RELAY, World.refused(RELAY, "bob@example.net")), password("right"));

        assertEquals(
                ConnectionSecurity.STARTTLS,
                world.profile("relay").orElseThrow().server().security());
    }

    @Test
    void aWrongPasswordChangesNothing() throws InterruptedException {
        world.put(RELAY);
        world.servers.put(World.MAILER, List.of(World.port(465, true)));

        Result result = world.apply(
                world.preview(Kind.WORK_EVERYWHERE, RELAY, World.refused(RELAY, "b@example.net")), password("wrong"));

        assertFalse(result.done());
        assertEquals(Optional.of(RELAY), world.profile("relay"));
        assertTrue(world.vault.kept().isEmpty());
        assertTrue(world.counter.through.isEmpty());
    }

    @Test
    void aServerThatLetsNobodySignInIsLeftAsItIs() throws InterruptedException {
        world.put(RELAY);
        world.servers.put(World.MAILER, List.of(World.silent(465), World.silent(587), World.port(25, false)));

        Preview preview = world.preview(Kind.WORK_EVERYWHERE, RELAY, World.refused(RELAY, "b@example.net"));

        assertFalse(preview.applicable());
        assertEquals(4, preview.found().size());
    }

    @Test
    void aLockedServerIsTheOrganisationsToChange() throws InterruptedException {
        SmtpProfile locked = new SmtpProfile(
                "corp", "Corp", RELAY.server(), RELAY.senders(), new Origin(Origin.Layer.POLICY_LOCKED, "/etc/x.json"));
        world.put(locked);
        world.servers.put(World.MAILER, List.of(World.port(465, true)));

        Preview preview = world.preview(Kind.WORK_EVERYWHERE, locked, World.refused(locked, "b@example.net"));

        assertFalse(preview.applicable());
        assertTrue(preview.found().get(0).contains("/etc/x.json"));
    }

    @Test
    void rulesThatOnlyWentRoundTheRefusalAreDroppedIfThePersonWants() throws InterruptedException {
        world.put(RELAY);
        world.put(World.profile("other", 25, ConnectionSecurity.NONE, Optional.empty()));
        world.put(Given.profile("elsewhere", Protection.NONE, "*@else.example"));
        world.servers.put(World.MAILER, List.of(World.port(465, true)));
        world.rules.add(rule("away", "other"));
        world.rules.add(rule("not-mine", "elsewhere"));
        Preview preview = world.preview(Kind.WORK_EVERYWHERE, RELAY, World.refused(RELAY, "b@example.net"));

        Consent consent =
                new Consent(Optional.empty(), Optional.of(new Secret("right".toCharArray())), Optional.empty(), true);
        world.apply(preview, consent);

        assertEquals(List.of("Rule away"), preview.droppable());
        assertEquals(List.of("not-mine"), world.rules.stream().map(Rule::id).toList());
    }

    @Test
    void aNewPasswordThatIsWrongGivesTheOldOneBack() throws InterruptedException {
        world.put(SIGNED);
        world.vault.kept().put(SIGNED.server().account().orElseThrow(), "old");

        Result result = world.apply(
                world.preview(Kind.SIGN_IN, SIGNED, World.refused(SIGNED, "b@example.net")), password("wrong"));

        assertFalse(result.done());
        assertEquals(Map.of(SIGNED.server().account().orElseThrow(), "old"), world.vault.kept());
    }

    @Test
    void signingInChangesNoSetting() throws InterruptedException {
        world.put(SIGNED);

        Result result = world.apply(
                world.preview(Kind.SIGN_IN, SIGNED, World.refused(SIGNED, "b@example.net")), password("right"));

        assertTrue(result.done());
        assertTrue(world.made.isEmpty());
        assertEquals(List.of("signed"), world.counter.through);
    }

    @Test
    void theProvidersServerIsAddedUnderTheAuthorsDomain() throws InterruptedException {
        world.put(RELAY);
        world.servers.put("mail.example.org", List.of(World.port(465, true)));

        world.apply(world.preview(Kind.FIND_SERVER, RELAY, World.refused(RELAY, "b@example.net")), password("right"));

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

        Preview preview = world.preview(Kind.FIND_SERVER, RELAY, World.refused(RELAY, "b@example.net"));
        world.apply(preview, password("right"));

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

        Preview preview = world.preview(Kind.FIND_SERVER, RELAY, World.refused(RELAY, "b@example.net"));

        assertTrue(preview.steps().get(0).contains("example.org names mx.hoster.example"), preview.steps()::toString);
        assertTrue(preview.steps().get(0).contains("forge"), preview.steps()::toString);
    }

    @Test
    void whereNobodyAnswersTheUsualNamesAreLeft() throws InterruptedException {
        world.put(RELAY);
        world.zone.silent();
        world.servers.put("smtp.example.org", List.of(World.port(465, true)));

        assertTrue(world.preview(Kind.FIND_SERVER, RELAY, World.refused(RELAY, "b@example.net"))
                .applicable());
    }

    @Test
    void whoSignsInOnThePageNeedsNoPasswordAndTheMessageGoesAgain() throws InterruptedException {
        world.put(SIGNED);
        Preview preview = world.preview(Kind.SIGN_IN_WITH_BROWSER, SIGNED, World.refused(SIGNED, "b@example.net"));
        Account tokens = new Account(World.MAILER, "me@example.org", Optional.of(OnePage.ISSUER));
        List<URI> seen = new ArrayList<>();
        world.vault.kept().put(tokens, "right");

        Result without = world.apply(preview, Consent.YES);
        Result result = world.apply(preview, Consent.YES.with(seen::add));

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

        Result result = world.apply(
                world.preview(Kind.SIGN_IN_WITH_BROWSER, SIGNED, World.refused(SIGNED, "b@example.net")),
                Consent.YES.with(page -> {}));

        assertEquals(List.of("You said no."), result.sentences());
        assertEquals(Optional.of(SIGNED), world.profile("signed"));
    }

    @Test
    void nobodySignsInWherePosternIsNotKnown() throws InterruptedException {
        world.put(SIGNED);
        world.page.ready = false;

        Preview preview = world.preview(Kind.SIGN_IN_WITH_BROWSER, SIGNED, World.refused(SIGNED, "b@example.net"));

        assertFalse(preview.applicable());
        assertTrue(preview.found().get(0).contains("client id at Example"), preview.found()::toString);
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

        world.apply(
                world.preview(Kind.WORK_EVERYWHERE, RELAY, World.refused(RELAY, "b@example.net")), password("right"));

        assertEquals(particular, world.profile("relay").orElseThrow().particulars());
    }

    @Test
    void aReportHasTheDialogueAndNoWayToActOnIt() throws InterruptedException {
        Preview preview = world.preview(Kind.REPORT, RELAY, World.refused(RELAY, "b@example.net"));

        assertFalse(preview.applicable());
        assertTrue(preview.text().orElseThrow().contains("For the administrator."));
    }

    @Test
    void aPortWithACertificateThatIsNotTrustedOffersEncryption() throws Exception {
        world.put(SIGNED);
        world.servers.put(
                World.MAILER, List.of(World.port(465, true), World.showing(587, World.untrusted(Optional.empty()))));

        Preview preview = world.preview(Kind.CHANGE_PORT, SIGNED, World.refused(SIGNED, "b@example.net"));

        assertTrue(
                preview.found()
                        .contains("Port 587: a mail server answers, but cannot be used safely"
                                + " (nobody whom this computer trusts has issued its certificate)."),
                preview.found().toString());
    }

    private static Consent password(String text) {
        return new Consent(Optional.empty(), Optional.of(new Secret(text.toCharArray())), Optional.empty(), false);
    }

    private static Rule rule(String id, String use) {
        return Given.rule(id, Given.gateway("192.168.1.1"), use);
    }
}
