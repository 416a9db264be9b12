// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.check.CertificateFinding.Verdict;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Result;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NameServers.Service;
import org.postern.api.profile.ConnectionSecurity;

final class ProviderDiscoveryTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@provider.example");
    private static final String OWN_HOST = "/autoconfig.provider.example/config.xml";
    private static final String WELL_KNOWN = "/provider.example/config.xml";
    private static final String DATABASE = "/database/provider.example";

    private final Site site = new Site();
    private final Zone zone = new Zone();
    private final Harbour harbour = new Harbour();

    ProviderDiscoveryTest() throws IOException, GeneralSecurityException {}

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void providersOwnFileIsPreferredToTheDatabase() throws Exception {
        site.file(OWN_HOST, config("smtp.provider.example")).file(DATABASE, config("old.provider.example"));

        assertEquals(List.of("smtp.provider.example:465"), servers());
    }

    @Test
    void nextSourceIsHeardWhereThePreferredHasNothing() throws Exception {
        site.file(OWN_HOST, Fixtures.file("cut.xml")).file(WELL_KNOWN, config("smtp.provider.example"));

        Candidate candidate = found().get(0);

        assertEquals("smtp.provider.example:465", candidate.server().toString());
        assertEquals("Named in " + site.address(WELL_KNOWN) + ".", candidate.source());
    }

    @Test
    void onlyTheProviderItselfLearnsTheLocalPart() throws Exception {
        zone.exchange("provider.example", "mx1.hoster.example");

        discovery().servers(ANN);

        List<String> withAddress =
                site.asked().stream().filter(target -> target.contains("ann")).toList();
        assertEquals(List.of(OWN_HOST + "?emailaddress=ann%40provider.example"), withAddress);
        assertEquals(5, site.asked().size(), site.asked().toString());
    }

    @Test
    void mailHostLeadsToTheProviderOfAnOwnDomain() throws Exception {
        zone.exchange("provider.example", "mx1.in.hoster.example", "mx.backup.example");
        site.file("/database/hoster.example", config("smtp.hoster.example"));

        Candidate candidate = found().get(0);

        assertEquals("smtp.hoster.example:465", candidate.server().toString());
        assertTrue(candidate.forgeable());
        assertTrue(
                candidate.source().contains("hoster.example takes the mail of provider.example"), candidate.source());
    }

    @Test
    void dnsNamesServersWithTlsBeforeThoseWithStartTls() throws Exception {
        zone.service("_submissions._tcp.provider.example", new Service("smtp.provider.example", 465))
                .service(
                        "_submission._tcp.provider.example",
                        new Service("smtp.provider.example", 587),
                        new Service("Relay.Hoster.example", 587));

        List<Candidate> candidates = found();

        assertEquals(
                List.of("smtp.provider.example:465", "smtp.provider.example:587", "relay.hoster.example:587"),
                shown(candidates));
        assertEquals(ConnectionSecurity.STARTTLS, candidates.get(1).server().security());
        assertEquals(
                List.of(false, false, true),
                candidates.stream().map(Candidate::forgeable).toList());
    }

    @Test
    void relayOfTheProvidersNetworkComesLast() throws Exception {
        site.file(OWN_HOST, Fixtures.file("restricted.xml"));

        assertEquals(List.of("smtp.provider.example:587", "relay.provider.example:25"), servers());
    }

    @Test
    void serverThatWorksEverywhereIsLookedForBesidesARelay() throws Exception {
        site.file(WELL_KNOWN, Fixtures.file("inside-only.xml")).file(DATABASE, config("smtp.provider.example"));

        assertEquals(List.of("smtp.provider.example:465", "relay.provider.example:25"), servers());
    }

    @Test
    void guessCountsWithCertificateAndLogin() throws Exception {
        harbour.server("smtp.provider.example", 465, Verdict.WRONG_NAME, "AUTH PLAIN")
                .server("mail.provider.example", 587, Verdict.VERIFIED, "AUTH PLAIN LOGIN");

        assertEquals(List.of("mail.provider.example:587"), servers());
    }

    @Test
    void guessWithoutLoginOrOnTheRelaysPortDoesNotCount() throws Exception {
        harbour.server("smtp.provider.example", 465, Verdict.VERIFIED)
                .server("mail.provider.example", 25, Verdict.VERIFIED, "AUTH PLAIN LOGIN");

        assertInstanceOf(Result.NothingFound.class, discovery().servers(ANN));
    }

    @Test
    void eachWhoWasAskedInVainIsNamedWithWhatItSaid() throws Exception {
        site.file(OWN_HOST, Fixtures.file("plain.xml"))
                .file(WELL_KNOWN, Fixtures.file("attack.xml"))
                .file(DATABASE, new byte[1 << 20]);
        zone.silent();

        Result.NothingFound nothing =
                assertInstanceOf(Result.NothingFound.class, discovery().servers(ANN));

        assertEquals(
                List.of(
                        Words.say("no.server"),
                        Words.say("unreadable"),
                        Words.say("too.long"),
                        Words.say("dns.silent"),
                        Words.say("dns.silent"),
                        Words.say("no.usual")),
                nothing.inquiries().stream().map(inquiry -> inquiry.said()).toList());
        assertEquals(site.address(OWN_HOST), nothing.inquiries().get(0).place());
    }

    @Test
    void drippingFileIsGivenUpInTime() throws Exception {
        site.drip(OWN_HOST).file(DATABASE, config("smtp.provider.example"));

        Result result = discovery(Duration.ofMillis(1500)).servers(ANN);

        assertEquals(
                List.of("smtp.provider.example:465"),
                shown(assertInstanceOf(Result.Found.class, result).candidates()));
    }

    @Test
    void interruptEndsIt() throws Exception {
        site.drip(OWN_HOST);
        CompletableFuture<Result> result = new CompletableFuture<>();
        ProviderDiscovery discovery = discovery();
        Thread finding = new Thread(() -> result.complete(discovery.servers(ANN)));
        finding.start();
        site.awaitDrip();

        finding.interrupt();

        assertInstanceOf(Result.Cancelled.class, result.get(5, TimeUnit.SECONDS));
    }

    @Test
    void domainThatCannotBeAskedIsAResult() throws Exception {
        Result result = discovery().servers(EmailAddress.of("ann@localhost"));

        assertInstanceOf(Result.NothingFound.class, result);
        assertEquals(List.of(), site.asked());
    }

    @Test
    void announcementNamesWhoIsAskedAndAsksNobody() throws Exception {
        String announcement = discovery().announcement(ANN);

        assertTrue(announcement.contains("autoconfig.provider.example"), announcement);
        assertTrue(announcement.contains("autoconfig.thunderbird.net"), announcement);
        assertFalse(announcement.contains("ann@"), announcement);
        assertEquals(List.of(), site.asked());
    }

    private List<String> servers() throws Exception {
        return shown(found());
    }

    private static List<String> shown(List<Candidate> candidates) {
        return candidates.stream().map(c -> c.server().toString()).toList();
    }

    private List<Candidate> found() throws Exception {
        return assertInstanceOf(Result.Found.class, discovery().servers(ANN)).candidates();
    }

    private ProviderDiscovery discovery() throws Exception {
        return discovery(Duration.ofSeconds(10));
    }

    private ProviderDiscovery discovery(Duration patience) throws Exception {
        return new ProviderDiscovery(
                ProviderDiscovery.sources(site.believer(), site.places(), zone, harbour), patience);
    }

    private static byte[] config(String host) {
        return ("<clientConfig><emailProvider><outgoingServer type='smtp'><hostname>" + host
                        + "</hostname><socketType>SSL</socketType></outgoingServer></emailProvider></clientConfig>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
