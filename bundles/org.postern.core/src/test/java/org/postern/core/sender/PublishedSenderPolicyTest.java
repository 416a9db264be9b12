// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.Origin;
import org.postern.api.check.SenderFinding;
import org.postern.api.check.SenderFinding.Verdict;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.core.Zone;
import org.postern.testing.MemorySettings;

final class PublishedSenderPolicyTest {

    private static final String RELAY = "relay.isp.example";

    private final Locale locale = Locale.getDefault();
    private final Zone zone = new Zone().address(RELAY, "203.0.113.7", "2001:db8::7");
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final PublishedSenderPolicy policy = new PublishedSenderPolicy(zone, new MemorySettings(), new Moving());

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=spf1 -all | NOT_ALLOWED",
                "v=spf1 ip4:192.0.2.0/24 -all | NOT_ALLOWED",
                "v=spf1 ip4:192.0.2.0/24 ~all | NOT_ALLOWED",
                "v=spf1 mx a -all | NOT_ALLOWED",
                "V=SPF1 IP4:192.0.2.1 -ALL | NOT_ALLOWED",
                "v=spf1 -ip4:203.0.113.7 +all | NOT_ALLOWED",
                "v=spf1 exists:none.example -all | NOT_ALLOWED",
                "v=spf1 exp=why.example -all | NOT_ALLOWED",
                "v=spf1 ptr:home.example -all | NOT_ALLOWED",
                "v=spf1 ip4:203.0.113.0/29 -all | ALLOWED",
                "v=spf1 ip4:203.0.113.0/30 -all | NOT_ALLOWED",
                "v=spf1 ip6:2001:db8::/32 -all | ALLOWED",
                "v=spf1 a:relay.isp.example -all | ALLOWED",
                "v=spf1 a:near.example/24 -all | ALLOWED",
                "v=spf1 a:near.example//64 -all | NOT_ALLOWED",
                "v=spf1 mx:mail.example -all | ALLOWED",
                "v=spf1 include:list.example -all | ALLOWED",
                "v=spf1 include:strict.example -all | NOT_ALLOWED",
                "v=spf1 redirect=list.example | ALLOWED",
                "v=spf1 redirect=strict.example | NOT_ALLOWED",
                "v=spf1 include:_spf.isp.example -all | ALLOWED",
                "v=spf1 include:%{d2}._spf.isp.example -all | ALLOWED",
                "v=spf1 +all | ALLOWED",
                "v=spf1 ip4:192.0.2.1 ?all | UNKNOWN",
                "v=spf1 ip4:192.0.2.1 | UNKNOWN",
                "v=spf1 exists:%{i}.allowed.example -all | UNKNOWN",
                "v=spf1 include:missing.example -all | UNKNOWN",
                "v=spf1 ip4:192.0.2.1/64 -all | UNKNOWN",
                "v=spf1 ipv4:192.0.2.1 -all | UNKNOWN",
                "v=spf1 include:circle.example -all | UNKNOWN",
                "v=spf2 -all | UNKNOWN",
                "something else | UNKNOWN"
            })
    void readsARecordAsAReceiverWould(String record, Verdict verdict) {
        zone.text("home.example", record)
                .address("near.example", "203.0.113.200", "2001:db8:1::1")
                .exchange("mail.example", "one.mail.example", "two.mail.example")
                .address("two.mail.example", "203.0.113.7")
                .text("list.example", "v=spf1 ip4:203.0.113.7 -all")
                .text("strict.example", "v=spf1 ip4:192.0.2.7 -all")
                .text("circle.example", "v=spf1 include:circle.example -all");

        assertEquals(verdict, policy.of("home.example", RELAY).verdict());
    }

    @Test
    void saysNothingOfTwoRecords() {
        zone.text("home.example", "v=spf1 -all", "v=spf1 mx -all");

        assertEquals(Verdict.UNKNOWN, policy.of("home.example", RELAY).verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "work.example, smtp.gmail.com, include:_spf.google.com",
        "work.example, smtp.office365.com, include:spf.protection.outlook.com",
        "work.example, smtp.ionos.de, include:_spf-eu.ionos.com",
        "gmail.com, smtp.gmail.com, redirect=_spf.google.com",
        "shop.co.uk, mail.host.co.uk, include:spf.host.co.uk"
    })
    void knowsProvidersWhoseRecordsAreNamedOtherwise(String domain, String host, String term) {
        zone.text(domain, "v=spf1 " + term + " -all").address(host, "203.0.113.7");

        assertEquals(Verdict.ALLOWED, policy.of(domain, host).verdict());
    }

    @Test
    void doesNotTakeTwoCustomersOfARegistryForOne() {
        zone.text("shop.co.uk", "v=spf1 include:spf.other.co.uk -all")
                .text("spf.other.co.uk", "v=spf1 ip4:192.0.2.1 -all")
                .address("mail.host.co.uk", "203.0.113.7");

        assertEquals(
                Verdict.NOT_ALLOWED, policy.of("shop.co.uk", "mail.host.co.uk").verdict());
    }

    @Test
    void doesNotDoubtADomainsOwnServer() {
        zone.text("home.example", "v=spf1 ip4:192.0.2.1 -all").address("mail.home.example", "203.0.113.7");

        assertEquals(
                Verdict.UNKNOWN, policy.of("home.example", "mail.home.example").verdict());
    }

    @Test
    void doesNotDoubtAServerBehindATranslatedAddress() {
        zone.text("home.example", "v=spf1 ip4:192.0.2.1 -all").address("mail.corp.example", "10.0.0.5");

        assertEquals(
                Verdict.UNKNOWN, policy.of("home.example", "mail.corp.example").verdict());
    }

    @Test
    void doesNotDoubtAServerWhoseOwnerUsesTheSameProvider() {
        zone.text("home.example", "v=spf1 include:spf.host.example -all")
                .text("spf.host.example", "v=spf1 ip4:192.0.2.1 -all")
                .text("isp.example", "v=spf1 include:spf.host.example ~all");

        assertEquals(Verdict.UNKNOWN, policy.of("home.example", RELAY).verdict());
    }

    @Test
    void takesAServersNumbersAsTheyAre() {
        zone.text("home.example", "v=spf1 ip4:192.0.2.1 -all");

        assertEquals(Verdict.ALLOWED, policy.of("home.example", "192.0.2.1").verdict());
        assertEquals(Verdict.NOT_ALLOWED, policy.of("home.example", "192.0.2.2").verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "home.example, v=DMARC1; p=reject, to refuse everything else",
        "home.example, v=DMARC1;p=quarantine; pct=100, into the spam folder",
        "home.example, v=DMARC1; p=none, may be refused or taken for spam",
        "example, v=DMARC1; p=reject, may be refused or taken for spam"
    })
    void saysWhatReceiversAreAskedToDo(String at, String record, String words) {
        zone.text("home.example", "v=spf1 ip4:192.0.2.1 -all").text("_dmarc." + at, record);

        SenderFinding finding = policy.of("home.example", RELAY);

        assertTrue(finding.sentences().contains(words), finding.sentences());
        assertTrue(finding.sentences().startsWith("home.example tells all receivers"), finding.sentences());
    }

    @Test
    void appliesThePolicyOfTheOwnerBelowIt() {
        zone.text("news.home.example", "v=spf1 ip4:192.0.2.1 -all")
                .text("_dmarc.home.example", "v=DMARC1; p=none; sp=reject");

        SenderFinding finding = policy.of("news.home.example", RELAY);

        assertTrue(finding.sentences().contains("to refuse everything else"), finding.sentences());
    }

    @Test
    void tellsTheAdministratorWhatTheRecordsSayAndWhatTheyCannot() {
        zone.text("home.example", "v=spf1 ip4:192.0.2.1 ~all").text("_dmarc.home.example", "v=DMARC1; p=reject");

        String words = policy.of("home.example", RELAY).forAdministrator();

        assertTrue(words.contains("“v=spf1 ip4:192.0.2.1 ~all”, which gives softfail"), words);
        assertTrue(words.contains("203.0.113.7"), words);
        assertTrue(words.contains("DMARC asks for: reject"), words);
        assertTrue(words.contains("DKIM"), words);
    }

    @Test
    void asksNobodyWhereItIsSwitchedOff() {
        zone.text("home.example", "v=spf1 -all");
        PublishedSenderPolicy off =
                new PublishedSenderPolicy(zone, new MemorySettings().withoutSenderPolicyAdvice(), new Moving());

        assertEquals(Verdict.OFF, off.of("home.example", RELAY).verdict());
        assertEquals(List.of(), zone.asked());
    }

    @Test
    void cannotTellWhereNobodyAnswers() {
        zone.silent();

        assertEquals(Verdict.UNKNOWN, policy.of("home.example", RELAY).verdict());
    }

    @Test
    void asksTenTimesAtTheMost() {
        String many =
                IntStream.range(0, 50).mapToObj(i -> "a:h" + i + ".example").reduce("v=spf1", (a, b) -> a + " " + b);
        zone.text("home.example", many + " -all");

        assertEquals(Verdict.UNKNOWN, policy.of("home.example", RELAY).verdict());
        assertEquals(
                10,
                zone.asked().stream()
                        .filter(name -> name.startsWith("h"))
                        .filter(n -> !n.startsWith("home"))
                        .count());
    }

    @Test
    void givesUpBeforeThreeSecondsAreOver() {
        Instant begun = now;
        zone.text("home.example", "v=spf1 a:a.example a:b.example a:c.example a:d.example -all")
                .delay(patience -> now =
                        now.plus(patience.compareTo(Duration.ofSeconds(1)) < 0 ? patience : Duration.ofSeconds(1)));

        assertEquals(Verdict.UNKNOWN, policy.of("home.example", RELAY).verdict());
        assertFalse(now.isAfter(begun.plusSeconds(3)));
    }

    @Test
    void objectsForEachDomainThatAProfileCarries() {
        zone.text("home.example", "v=spf1 -all").text("isp.example", "v=spf1 a:relay.isp.example -all");
        SubmissionServer server =
                new SubmissionServer(RELAY, 465, ConnectionSecurity.TLS, Optional.of("me"), List.of());
        SmtpProfile profile = new SmtpProfile(
                "isp",
                "Provider",
                server,
                List.of(
                        new SenderPattern("me@isp.example"),
                        new SenderPattern("me@home.example"),
                        new SenderPattern("*@home.example")),
                new Origin(Origin.Layer.USER, "test"));

        List<String> domains =
                policy.objections(profile).stream().map(SenderFinding::domain).toList();

        assertEquals(List.of("home.example"), domains);
    }

    private final class Moving extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        @NonNullByDefault({}) // the parameter is the library's
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
