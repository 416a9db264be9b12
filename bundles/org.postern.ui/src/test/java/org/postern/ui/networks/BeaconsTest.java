// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.When;
import org.postern.api.trust.Beacon;
import org.postern.api.trust.Standing;
import org.postern.api.trust.TrustRule;
import org.postern.testing.MemorySettings;
import org.postern.ui.Samples;

final class BeaconsTest {

    private static final String KEY = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final Origin POLICY = new Origin(Origin.Layer.POLICY_LOCKED, "/etc/postern");
    private static final SmtpProfile BARE = new SmtpProfile(
            "bare",
            "Old relay",
            new SubmissionServer("old.example.org", 25, ConnectionSecurity.NONE, Optional.empty(), List.of()),
            List.of(new SenderPattern("*@example.org")),
            new Origin(Origin.Layer.USER, ""));
    private static final TrustRule RULE = Beacon.of("intranet.example.org").proving("bare", List.of(KEY));

    private final MemorySettings settings = new MemorySettings(Samples.profile("provider"), BARE);

    @Test
    void onlyServersThatNothingElseProvesNeedOne() {
        assertEquals(List.of(BARE), Beacons.of(settings).unprotected());
    }

    @Test
    void aNewKeyTakesThePlaceOfTheOldOneAndWhatElseVouchesStays() {
        TrustRule vpn = new TrustRule("vpn", "bare", new When.All(List.of()), RULE.origin());
        settings.putTrustRules(List.of(vpn, RULE));
        TrustRule renewed = Beacon.of("intranet.example.org:8443").proving("bare", List.of(KEY));

        Beacons.keep(settings, renewed);

        assertEquals(List.of(vpn, renewed), settings.trustRules());
        Beacons.remove(settings, renewed);
        assertEquals(List.of(vpn), settings.trustRules());
    }

    @Test
    void anOrganisationsIsShownAndNotWrittenDownAsOnesOwn() {
        TrustRule given = new TrustRule("corp", "bare", RULE.when(), POLICY);
        settings.withTrust(given);

        assertFalse(Beacons.of(settings).rows().get(0).own());
        Beacons.keep(settings, RULE);

        assertEquals(List.of(RULE), settings.trustRules());
    }

    @Test
    void whatWasHeardStaysUntilTheKeyIsAnother() {
        Beacons.keep(settings, RULE);
        Beacons before = Beacons.of(settings);
        Standing proven = new Standing.Stands(Standing.Ground.PROOF, "It has its key there.");
        Beacons heard = new Beacons(List.of(before.rows().get(0).with(proven)), before.unprotected());

        BeaconRow same = Beacons.of(settings).remembering(heard).rows().get(0);
        Beacons.keep(settings, Beacon.of("intranet.example.org").proving("bare", List.of(KEY, KEY)));
        BeaconRow other = Beacons.of(settings).remembering(heard).rows().get(0);

        assertEquals("intranet.example.org:443", same.name());
        assertEquals("Old relay", same.server());
        assertEquals(Messages.Beacons_proves, same.state());
        assertEquals(Messages.Beacons_unasked, other.state());
    }
}
