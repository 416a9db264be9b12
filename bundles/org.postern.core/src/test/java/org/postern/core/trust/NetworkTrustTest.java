// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Origin;
import org.postern.api.Origin.Layer;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.When;
import org.postern.api.send.Breakage;
import org.postern.api.send.Encounter;
import org.postern.api.send.Outcome;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.trust.Standing;
import org.postern.api.trust.Standing.Asks;
import org.postern.api.trust.Standing.Ground;
import org.postern.api.trust.Standing.Lack;
import org.postern.api.trust.Standing.Stands;
import org.postern.api.trust.TrustRule;
import org.postern.core.Given;
import org.postern.testing.MemorySettings;

class NetworkTrustTest {

    private static final SmtpProfile RELAY = profile(Layer.USER, "relay.corp.example");
    private static final SmtpProfile COMPANYS = profile(Layer.POLICY_DEFAULT, "relay.corp.example");
    private static final When BEACON =
            Given.is("tlsPin", Map.of("host", List.of("intranet.corp.example"), "pin", List.of(Places.KEY)));

    @TempDir
    private Path state = Path.of("");

    private final EventfulNetwork network = new EventfulNetwork(Places.OFFICE);
    private TrustBench bench = bench();

    private static SmtpProfile profile(Layer layer, String host) {
        SubmissionServer server = new SubmissionServer(host, 25, ConnectionSecurity.NONE, Optional.empty(), List.of());
        return new SmtpProfile(
                "relay", "Office relay", server, List.of(new SenderPattern("*@corp.example")), new Origin(layer, ""));
    }

    private static TrustRule rule(Layer layer, When when) {
        return new TrustRule("rule", "relay", when, new Origin(layer, ""));
    }

    @BeforeEach
    void settle() {
        bench = bench();
    }

    private TrustBench bench(TrustRule... rules) {
        MemorySettings settings = new MemorySettings(List.of(RELAY)).withTrust(rules);
        TrustBench made = new TrustBench(state, network, settings);
        made.probes.hosts().put("relay.corp.example", List.of(Places.RELAY));
        made.probes.hosts().put("intranet.corp.example", List.of(Places.BEACON));
        made.probes.keys().put(Places.BEACON, Places.KEY);
        return made;
    }

    private void vouchedFor(When when) {
        bench = bench(rule(Layer.USER, when));
    }

    private Standing standing() {
        return standing(RELAY);
    }

    private Standing standing(SmtpProfile profile) {
        try (Passage passage = bench.trust.passage(profile)) {
            return passage.standing();
        }
    }

    private void assertStands(Ground ground) {
        Stands stands = assertInstanceOf(Stands.class, standing());
        assertEquals(ground, stands.ground());
    }

    private void assertAsks(String sentence) {
        assertEquals(new Asks(Lack.TRUST, sentence), standing());
    }

    private void officeIsKnown() {
        String id = bench.networks.remember(Places.OFFICE).orElseThrow().id();
        bench.networks.rename(id, "Office");
    }

    @Test
    void verifiedTlsNeedsNoTrust() {
        assertInstanceOf(Stands.class, standing(Given.profile("isp", Protection.TLS)));
        assertInstanceOf(Stands.class, standing(Given.profile("corp", Protection.TLS_AND_LOGIN)));
    }

    @Test
    void withoutTlsItAsksWhereNothingVouchesForTheNetwork() {
        assertAsks("“Office relay” does not encrypt, and nothing shows that this network can be trusted.");
    }

    @Test
    void aPinnedBeaconOnTheSameWayProvesTheNetwork() {
        vouchedFor(BEACON);

        assertStands(Ground.PROOF);
        assertEquals(List.of(Places.BEACON), bench.probes.asked());
        assertEquals(
                "This network has proven itself for “Office relay”: intranet.corp.example:443 has its key there, by the same way.",
                standing().sentence());
    }

    @Test
    void theProofIsRenewedForEachUse() {
        vouchedFor(BEACON);

        standing();
        bench.probes.keys().put(Places.BEACON, Places.OTHER_KEY);

        assertInstanceOf(Asks.class, standing());
        assertEquals(2, bench.probes.asked().size());
    }

    @Test
    void anEvilTwinOfTheOfficeIsAlikeToTheLastBitAndNotTrusted() {
        officeIsKnown();

        assertAsks("“Office relay” does not encrypt. This network looks like “Office” but could not prove it.");
    }

    @Test
    void anEvilTwinDoesNotHaveTheBeaconsKey() {
        vouchedFor(BEACON);
        officeIsKnown();
        bench.probes.keys().put(Places.BEACON, Places.OTHER_KEY);

        assertAsks("“Office relay” does not encrypt. This network looks like “Office” but could not prove it: "
                + "what answers as intranet.corp.example:443 does not have its key.");
    }

    @Test
    void aBeaconThatIsSilentProvesNothing() {
        vouchedFor(BEACON);
        bench.probes.keys().clear();

        assertAsks("“Office relay” does not encrypt, and this network could not prove itself: "
                + "intranet.corp.example does not answer.");
    }

    @Test
    void aBeaconBehindAnotherInterfaceProvesNothing() {
        vouchedFor(BEACON);
        bench.exits.put(Places.BEACON, "tun0");

        assertAsks("“Office relay” does not encrypt, and this network could not prove itself: "
                + "intranet.corp.example is not reached by the way that leads to the server.");
        assertEquals(List.of(), bench.probes.asked());
    }

    @Test
    void aBeaconOnTheLinkProvesNothingOfWhatLiesBehindTheGateway() {
        vouchedFor(BEACON);
        bench.probes.hosts().put("intranet.corp.example", List.of(TrustBench.address("10.1.0.80")));
        bench.probes.keys().put(TrustBench.address("10.1.0.80"), Places.KEY);

        assertInstanceOf(Asks.class, standing());
    }

    @Test
    void everyAddressOfTheServerMustBeProven() {
        vouchedFor(BEACON);
        bench.probes.hosts().put("relay.corp.example", List.of(Places.RELAY, TrustBench.address("2001:db8::25")));

        assertInstanceOf(Asks.class, standing());
    }

    @Test
    void whatHappensWhileItIsAskedVoidsTheProofThoughTheSnapshotIsEqual() {
        vouchedFor(BEACON);
        bench.probes.whenAsked(network::flicker);

        Asks asks = assertInstanceOf(Asks.class, standing());

        assertEquals(Lack.NETWORK, asks.lack());
        assertEquals(3, bench.probes.asked().size());
    }

    @Test
    void itIsAskedAgainAfterOneEvent() {
        vouchedFor(BEACON);
        bench.probes.whenAsked(() -> {
            if (bench.probes.asked().size() == 1) {
                network.flicker();
            }
        });

        assertStands(Ground.PROOF);
        assertEquals(2, bench.probes.asked().size());
    }

    @Test
    void anEventBeforeTheServerIsMetEndsTheAttempt() {
        vouchedFor(BEACON);
        try (Passage passage = bench.trust.passage(RELAY)) {
            StepListener guard = passage.guarded(StepListener.NONE);
            assertEquals(Optional.empty(), guard.met(Places.meets(Places.RELAY, "relay.corp.example")));

            network.flicker();

            assertEnds(
                    Breakage.NOT_TRUSTED,
                    "Something happened to the network after it was found to be the one you trust for “Office relay”, so nothing was sent.",
                    guard.met(Places.meets(Places.RELAY, "relay.corp.example")));
        }
    }

    @Test
    void aServerAtAnotherAddressThanTheProvenOneEndsTheAttempt() {
        vouchedFor(BEACON);
        try (Passage passage = bench.trust.passage(RELAY)) {
            Encounter elsewhere = Places.meets(TrustBench.address("198.51.100.7"), "relay.corp.example");

            assertEnds(
                    Breakage.NOT_TRUSTED,
                    "“Office relay” was reached by another way than the one that was proven.",
                    passage.guarded(StepListener.NONE).met(elsewhere));
        }
    }

    @Test
    void aServerThatOffersTlsIsNeverUsedWithoutIt() {
        vouchedFor(BEACON);
        try (Passage passage = bench.trust.passage(RELAY)) {
            Encounter offering = Places.meets(Places.RELAY, "relay.corp.example", "STARTTLS");

            assertEnds(
                    Breakage.TLS_ONCE_OFFERED,
                    "relay.corp.example offers encryption, so it is not used without it. Set its security to STARTTLS.",
                    passage.guarded(StepListener.NONE).met(offering));
        }

        Asks asks = assertInstanceOf(Asks.class, standing());
        assertEquals(Lack.TLS, asks.lack());
        assertTrue(asks.sentence().startsWith("relay.corp.example has offered encryption before ("), asks.sentence());
        assertTrue(bench.trust.obstacle(RELAY, Places.OFFICE).isPresent());
    }

    @Test
    void aPinSeenOnTwoUnrelatedNetworksProvesNothingOnEither() {
        vouchedFor(BEACON);
        assertStands(Ground.PROOF);

        network.move(Places.HOTEL);
        String outside = "“Office relay” does not encrypt, and this network could not prove itself: "
                + "intranet.corp.example:443 had its key on “corp.example” and on “guests.hotel.example”, two networks that "
                + "have nothing in common: it can be reached from outside, so it proves nothing.";

        assertAsks(outside);
        network.move(Places.OFFICE);
        assertAsks(outside);
    }

    @Test
    void anotherBuildingOfTheCompanyIsNoUnrelatedNetwork() {
        vouchedFor(BEACON);
        assertStands(Ground.PROOF);

        network.move(Places.with(
                Places.with(Places.OFFICE, SignalName.GATEWAY_MAC, "02:00:5e:00:01:09"),
                SignalName.ADDRESS,
                "10.2.0.20/16"));

        assertStands(Ground.PROOF);
    }

    @Test
    void aBeaconSeenThroughAVpnSaysNothingOfTheNetworkBelow() {
        vouchedFor(BEACON);
        assertStands(Ground.PROOF);
        network.move(Places.with(Places.HOTEL, Places.vpn("Corp")));
        standing();

        network.move(Places.OFFICE);

        assertStands(Ground.PROOF);
    }

    @Test
    void aConnectedVpnProvesTheWayThatItCarries() {
        vouchedFor(Given.is("vpn", Map.of("name", List.of("Corp"))));
        network.move(tunnelled(Places.vpn("Corp")));
        bench.exits.put(Places.RELAY, "tun0");

        assertStands(Ground.PROOF);
    }

    @Test
    void anInterfaceThatExistsProvesNothing() {
        vouchedFor(Given.is("vpn", Map.of("name", List.of("any"))));
        network.move(tunnelled());
        bench.exits.put(Places.RELAY, "tun0");

        assertInstanceOf(Asks.class, standing());
    }

    @Test
    void aVpnBesideTheWayProvesNothing() {
        vouchedFor(Given.is("vpn", Map.of("name", List.of("any"))));
        network.move(tunnelled(Places.vpn("Corp")));

        assertAsks("“Office relay” does not encrypt, and this network could not prove itself: "
                + "the VPN Corp is connected but does not carry the way to relay.corp.example.");
    }

    @Test
    void anotherTunnelThanTheConnectedOneProvesNothing() {
        vouchedFor(Given.is("vpn", Map.of("name", List.of("Corp"))));
        network.move(Places.with(
                tunnelled(Places.vpn("Corp")),
                Places.on("wg0", SignalName.INTERFACE, "vpn"),
                Places.on("wg0", SignalName.CONNECTION, "Corp")));
        bench.exits.put(Places.RELAY, "tun0");

        assertInstanceOf(Asks.class, standing());

        bench.exits.put(Places.RELAY, "wg0");
        assertStands(Ground.PROOF);
    }

    private static NetworkSnapshot tunnelled(Signal... more) {
        NetworkSnapshot tunnel = Places.with(
                Places.HOTEL,
                Places.on("tun0", SignalName.INTERFACE, "vpn"),
                Places.on("tun0", SignalName.ADDRESS, "10.99.0.2/24"),
                Places.on("tun0", SignalName.ROUTE, "10.9.0.0/16"));
        return Places.with(tunnel, more);
    }

    @Test
    void onlyADomainThatTheSystemAuthenticatedCounts() {
        vouchedFor(Given.is("category", Map.of("is", List.of("domain"))));
        network.move(Places.with(Places.OFFICE, Places.on("eth0", SignalName.CATEGORY, "domain")));
        assertInstanceOf(Asks.class, standing());

        network.move(Places.with(
                Places.OFFICE, new Signal(SignalName.CATEGORY, "domain", Optional.of("eth0"), "test", false)));

        assertStands(Ground.PROOF);
    }

    @Test
    void allOfSeveralProofsMustHoldWhereARuleSaysSo() {
        vouchedFor(new When.All(List.of(BEACON, Given.is("vpn", Map.of("name", List.of("any"))))));
        assertInstanceOf(Asks.class, standing());

        vouchedFor(new When.Any(List.of(Given.is("vpn", Map.of("name", List.of("any"))), BEACON)));

        assertStands(Ground.PROOF);
    }

    @Test
    void aPolicyMayTrustANetworkForItsOwnProfileAndNotForTheUsers() {
        bench = bench(rule(Layer.POLICY_LOCKED, Given.gateway("10.1.0.1")));

        Stands stands = assertInstanceOf(Stands.class, standing(COMPANYS));
        assertEquals(Ground.POLICY, stands.ground());
        assertEquals(
                "Your organisation trusts this network for “Office relay”: the gateway is 10.1.0.1.",
                stands.sentence());
        assertInstanceOf(Asks.class, standing(RELAY));
        network.move(Places.HOTEL);
        assertInstanceOf(Asks.class, standing(COMPANYS));
    }

    @Test
    void aServerOnThisComputerNeedsNoTrustAsLongAsItIsThere() {
        SmtpProfile local = profile(Layer.USER, "localhost");
        assertInstanceOf(Stands.class, standing(local));
        assertInstanceOf(Stands.class, standing(profile(Layer.USER, "127.0.0.1")));
        assertInstanceOf(Stands.class, standing(profile(Layer.USER, "::1")));
        assertInstanceOf(Asks.class, standing(profile(Layer.USER, "127.0.0.1.example.net")));

        try (Passage passage = bench.trust.passage(local)) {
            StepListener guard = passage.guarded(StepListener.NONE);
            assertEquals(Optional.empty(), guard.met(Places.meets(TrustBench.address("127.0.0.1"), "mx", "STARTTLS")));
            assertTrue(guard.met(Places.meets(Places.RELAY, "mx")).isPresent());
        }
        assertFalse(bench.hosts.since("localhost").isPresent());
    }

    @Test
    void withoutANetworkThereIsNothingToTrust() {
        vouchedFor(BEACON);
        network.move(NetworkSnapshot.OFFLINE);

        assertEquals(Lack.NETWORK, assertInstanceOf(Asks.class, standing()).lack());
        assertEquals(List.of(), bench.probes.asked());
    }

    @Test
    void withoutTrafficOnlyWhatIsHopelessIsAnObstacle() {
        assertTrue(bench.trust.obstacle(RELAY, Places.OFFICE).isPresent());
        vouchedFor(BEACON);

        assertEquals(Optional.empty(), bench.trust.obstacle(RELAY, Places.OFFICE));
        assertEquals(List.of(), bench.probes.asked());
    }

    private static void assertEnds(Breakage breakage, String sentence, Optional<Outcome.Broken> end) {
        assertEquals(breakage, end.orElseThrow().breakage());
        assertEquals(sentence, end.orElseThrow().detail());
    }
}
