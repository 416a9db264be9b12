// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;

class RemediesTest {

    private static final Case RELAY_DENIED =
            Case.reply("550 relay not permitted").at(Phase.RCPT);

    private final RuleDiagnostician diagnostician = Registry.diagnostician();

    @Test
    void firstOfAllTheSameProviderEverywhere() {
        List<Remedy> remedies = remedies(RELAY_DENIED.through(Profiles.HOME, Profiles.COMPANY));

        assertEquals(
                List.of("work-everywhere", "switch-profile", "find-server"),
                remedies.stream().map(Remedy::id).toList());
        assertEquals("Send through “Company” instead", remedies.get(1).label());
        assertEquals(Optional.of("company"), remedies.get(1).profileId());
    }

    @Test
    void aProfileThatLogsInIsSwitched() {
        List<Remedy> remedies = remedies(RELAY_DENIED.loggedIn(true).through(Profiles.COMPANY, Profiles.CLOUD));

        assertEquals(
                List.of("switch-profile", "find-server"),
                remedies.stream().map(Remedy::id).toList());
    }

    @Test
    void neverToLessProtectionNorToItself() {
        List<Remedy> remedies = remedies(RELAY_DENIED.through(Profiles.HOME, Profiles.HOME, Profiles.BARE));

        assertFalse(remedies.stream().anyMatch(RemediesTest::switches));
    }

    @Test
    void encryptionIsOfferedBeforeTrustInANetworkWithout() {
        Case untrusted = Case.breakage(Breakage.NOT_TRUSTED).at(Phase.CONNECT).through(Profiles.BARE);

        assertEquals(
                List.of("work-everywhere", "trust-network"),
                remedies(untrusted).stream().map(Remedy::id).limit(2).toList());
    }

    @Test
    void trustIsOfferedOnlyWhereItIsMissing() {
        Case untrusted = Case.breakage(Breakage.NOT_TRUSTED).at(Phase.CONNECT).through(Profiles.BARE);
        Case stripped = Case.breakage(Breakage.TLS_ONCE_OFFERED).at(Phase.EHLO).through(Profiles.BARE);
        Case told = Case.reply("530 5.7.0 Must issue a STARTTLS command first").at(Phase.MAIL);

        Remedy trust = remedies(untrusted).stream()
                .filter(r -> r.kind() == Remedy.Kind.TRUST_NETWORK)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("bare"), trust.profileId());
        for (Case other : List.of(stripped, told)) {
            assertTrue(remedies(other).stream().noneMatch(r -> r.kind() == Remedy.Kind.TRUST_NETWORK));
        }
    }

    @Test
    void aForbiddenAuthorGoesOnlyWhereTheAddressIsListed() {
        Case forbidden = Case.reply("553 5.7.1 <jo@company.example>: Sender address rejected: not owned by user jo")
                .at(Phase.MAIL);

        List<Remedy> remedies = remedies(forbidden
                .through(Profiles.CLOUD, Profiles.HOME, Profiles.COMPANY)
                .from("jo@company.example", "Home"));

        assertEquals(
                List.of("company"),
                remedies.stream()
                        .filter(RemediesTest::switches)
                        .flatMap(r -> r.profileId().stream())
                        .toList());
    }

    @Test
    void oddAuthorsDoNoHarm() {
        Case forbidden = Case.reply("553 5.7.1 Sender address rejected: not owned by user jo")
                .at(Phase.MAIL);

        List<Remedy> remedies =
                remedies(forbidden.through(Profiles.CLOUD, Profiles.COMPANY).from("nobody", "Home"));

        assertFalse(remedies.stream().anyMatch(RemediesTest::switches));
    }

    @Test
    void appPasswordsAreForProvidersThatHaveThem() {
        Case refused = Case.reply("535 5.7.8 Error: authentication failed").at(Phase.AUTH);

        assertEquals(
                "app-password", remedies(refused.through(Profiles.CLOUD)).get(0).id());
        assertEquals(
                "sign-in", remedies(refused.through(Profiles.COMPANY)).get(0).id());
    }

    @Test
    void greylistingWaitsAndNeverSwitches() {
        List<Remedy> remedies =
                remedies(Case.reply("450 4.2.0 Greylisted").at(Phase.RCPT).through(Profiles.HOME, Profiles.COMPANY));

        assertEquals(List.of("wait"), remedies.stream().map(Remedy::id).toList());
    }

    @Test
    void aCertificateIsLookedAtBeforeAnotherPortIsTried() {
        Case unknown = Case.breakage(Breakage.CERTIFICATE).at(Phase.TLS);

        assertEquals(
                List.of("trust-certificate", "change-port", "report"),
                remedies(unknown.through(Profiles.COMPANY)).stream()
                        .map(Remedy::id)
                        .toList());
    }

    @Test
    void theCertificateOfAnotherServerIsTheLastThingToTrust() {
        Case another = Case.breakage(Breakage.ANOTHER_SERVER).at(Phase.TLS);

        assertEquals(
                List.of("change-port", "network-sign-in", "report", "trust-certificate"),
                remedies(another.through(Profiles.COMPANY)).stream()
                        .map(Remedy::id)
                        .toList());
    }

    @Test
    void otherTroubleWithEncryptionIsNoReasonToTrustACertificate() {
        Case none = Case.breakage(Breakage.STARTTLS_MISSING).at(Phase.TLS);

        assertFalse(remedies(none.through(Profiles.COMPANY)).stream()
                .anyMatch(remedy -> remedy.kind() == Remedy.Kind.TRUST_CERTIFICATE));
    }

    @Test
    void anAppPasswordComesWithTheProvidersPage() {
        Remedy remedy = remedies(Case.reply("535 5.7.8 Error: authentication failed")
                        .at(Phase.AUTH)
                        .through(Profiles.CLOUD))
                .get(0);

        assertTrue(remedy.page().isPresent());
    }

    private static boolean switches(Remedy remedy) {
        return remedy.kind() == Remedy.Kind.SWITCH_PROFILE;
    }

    private List<Remedy> remedies(Case symptom) {
        return diagnostician.explain(symptom.symptom(), Locale.ENGLISH).remedies();
    }
}
