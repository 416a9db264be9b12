// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.SignalName;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Encounter;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Submission;
import org.postern.api.settings.SettingsException;
import org.postern.api.trust.Consent;
import org.postern.api.trust.Standing.Asks;
import org.postern.api.trust.Standing.Ground;
import org.postern.api.trust.Standing.Lack;
import org.postern.api.trust.Standing.Stands;
import org.postern.api.trust.Terms;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.testing.MemorySettings;

class ConsentDeskTest {

    private static final SmtpProfile RELAY = Given.profile("relay", Protection.NONE);
    private static final NetworkSnapshot WIFI = Networks.of(
            "interface@wlan0=wifi",
            "address@wlan0=10.20.0.7/16",
            "gateway@wlan0=10.20.0.1",
            "gatewayMac@wlan0=02:00:5e:00:03:03",
            "ssid@wlan0=Home",
            "bssid@wlan0=02:00:5e:10:00:01",
            "wifiSecurity@wlan0=psk");

    @TempDir
    private Path state = Path.of("");

    private final EventfulNetwork network = new EventfulNetwork(Places.OFFICE);
    private final Server server = new Server();
    private TrustBench bench = process();
    private ConsentDesk desk = bench.desk(server);

    @BeforeEach
    void settle() {
        bench = process();
        desk = bench.desk(server);
    }

    /** As another process of the same home has it. */
    private TrustBench process() {
        return new TrustBench(state, network, new MemorySettings(List.of(RELAY)));
    }

    private Consent agree() {
        return desk.agree(desk.terms(RELAY));
    }

    private String refusal() {
        return assertInstanceOf(Asks.class, desk.standing(RELAY)).sentence();
    }

    private Optional<Outcome.Broken> meeting(Encounter met) {
        try (Passage passage = bench.trust.passage(RELAY)) {
            return passage.guarded(Submission.StepListener.NONE).met(met);
        }
    }

    @Test
    void theTermsSayWhatItMeans() {
        Terms terms = desk.terms(RELAY);

        assertEquals("corp.example", terms.network());
        assertEquals("relay.corp.example", terms.identity());
        assertTrue(
                terms.meaning().contains("Anyone who imitates this network would receive these messages."),
                terms.meaning());
        assertTrue(terms.meaning().contains("relay.example.org:25"), terms.meaning());
        assertInstanceOf(Asks.class, desk.standing(RELAY));
    }

    @Test
    void whoAgreedIsNotAskedAgainOnThatNetwork() {
        agree();

        Stands stands = assertInstanceOf(Stands.class, desk.standing(RELAY));
        assertEquals(Ground.CONSENT, stands.ground());
        assertEquals("You trust “corp.example” for “Server relay”.", stands.sentence());
        assertEquals(Optional.empty(), meeting(Places.meets(Places.RELAY, "relay.corp.example")));
    }

    @Test
    void aTwinWithAnotherGatewayIsNotTheNetworkThatWasTrusted() {
        agree();
        network.move(Places.with(Places.OFFICE, SignalName.GATEWAY_MAC, "02:00:5e:66:66:66"));

        assertEquals(
                "“Server relay” does not encrypt. This network looks like “corp.example”, which you trusted for it, but it is not the same: its gateway differs.",
                refusal());
        assertEquals(1, server.asked);
    }

    @Test
    void anotherNetworkIsNotTheOneThatWasTrusted() {
        agree();
        network.move(Places.HOTEL);

        assertEquals(
                "“Server relay” does not encrypt, and this is not the network you trusted for it, “corp.example”: its gateway differs and its domain differs.",
                refusal());
    }

    @Test
    void anOpenWifiOfTheSameNameAndGatewayIsNotTheNetworkThatWasTrusted() {
        network.move(WIFI);
        agree();
        network.move(Places.with(WIFI, SignalName.WIFI_SECURITY, "none"));

        assertTrue(refusal().endsWith(": its Wi-Fi is protected differently."), refusal());
    }

    @Test
    void anotherAccessPointAndAnotherAddressAreDetails() {
        network.move(WIFI);
        agree();
        network.move(Places.with(
                Places.with(WIFI, SignalName.BSSID, "02:00:5e:10:00:02"), SignalName.ADDRESS, "10.20.0.99/16"));

        assertInstanceOf(Stands.class, desk.standing(RELAY));
    }

    @Test
    void aServerThatIntroducesItselfOtherwiseIsGivenNothing() {
        agree();

        Outcome.Broken end =
                meeting(Places.meets(Places.RELAY, "mail.evil.example")).orElseThrow();

        assertEquals(Breakage.NOT_TRUSTED, end.breakage());
        assertEquals(
                "The server on this network introduces itself as “mail.evil.example”; when you trusted the network for “Server relay” it was “relay.corp.example”.",
                end.detail());
    }

    @Test
    void theTimeOfDayInAGreetingIsNoDifference() {
        server.met = new Encounter(
                Places.RELAY,
                Places.RELAY,
                "mx.example ESMTP Exim 4.96 Fri, 27 Nov 2026",
                "mx.example Hello",
                Set.of());
        agree();

        assertEquals(
                Optional.empty(),
                meeting(new Encounter(
                        Places.RELAY,
                        Places.RELAY,
                        "mx.example ESMTP Exim 4.98 Sat",
                        "mx.example Hi [::1]",
                        Set.of())));
    }

    @Test
    void aHostWhoseOfferOfTlsIsStrippedIsNotUsed() {
        agree();
        bench.hosts.offered("relay.example.org");

        Asks asks = assertInstanceOf(Asks.class, desk.standing(RELAY));

        assertEquals(Lack.TLS, asks.lack());
        assertEquals(1, server.asked);
    }

    @Test
    void aServerThatOffersTlsCannotBeTrustedWithout() {
        server.met = Places.meets(Places.RELAY, "relay.corp.example", "STARTTLS");

        assertThrows(SettingsException.class, () -> desk.terms(RELAY));

        server.met = Places.meets(Places.RELAY, "relay.corp.example");
        String stripped = String.valueOf(
                assertThrows(SettingsException.class, () -> desk.terms(RELAY)).getMessage());
        assertTrue(stripped.startsWith("relay.example.org has offered encryption before ("), stripped);
    }

    @Test
    void anotherPortOfTheServerAsksAgain() {
        agree();
        SubmissionServer old = RELAY.server();
        SmtpProfile moved = new SmtpProfile(
                "relay",
                "Server relay",
                new SubmissionServer(old.host(), 2525, old.security(), Optional.empty(), List.of()),
                RELAY.senders(),
                RELAY.origin());

        assertEquals(
                "You trusted a network for “Server relay” when its server was relay.example.org:25; now it is relay.example.org:2525.",
                desk.standing(moved).sentence());
    }

    @Test
    void whatIsWithdrawnIsAskedAgain() {
        Consent consent = agree();
        assertEquals(List.of(consent), desk.consents());

        desk.withdraw(consent);
        desk.withdraw(consent);

        assertEquals(List.of(), desk.consents());
        assertInstanceOf(Asks.class, desk.standing(RELAY));
    }

    @Test
    void anotherProcessOfTheHomeSeesIt() {
        Consent consent = agree();
        ConsentDesk other = process().desk(server);

        assertInstanceOf(Stands.class, other.standing(RELAY));
        assertEquals(List.of(consent), other.consents());
        other.withdraw(consent);

        assertInstanceOf(Asks.class, desk.standing(RELAY));
    }

    @Test
    void aCorruptFileTrustsNothingAndIsNamed() throws IOException {
        Consent consent = agree();
        Path file = state.resolve("trust").resolve("consents").resolve("consent-" + consent.id());
        String good = Files.readString(file);

        for (String bad :
                List.of("consent", "x", "consent profile=relay", "\u0000", good.replace("since=", "since=x"))) {
            Files.writeString(file, bad);

            assertInstanceOf(Asks.class, desk.standing(RELAY), bad);
            assertEquals(1, desk.problems().size(), bad);
            assertTrue(desk.problems().get(0).startsWith(file + " cannot be read, so it counts for nothing: "));
        }
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertInstanceOf(Asks.class, desk.standing(RELAY));
        Files.writeString(file, good);
        assertInstanceOf(Stands.class, desk.standing(RELAY));
    }

    @Test
    void whoeverMovedMeanwhileHasNotAgreedToTheNewNetwork() {
        Terms terms = desk.terms(RELAY);
        network.move(Places.HOTEL);

        assertThrows(SettingsException.class, () -> desk.agree(terms));
        assertEquals(List.of(), desk.consents());
    }

    @Test
    void oneEventWhileTheServerIsMetIsNoMove() {
        server.whenAsked = () -> {
            if (server.asked == 1) {
                network.flicker();
            }
        };

        assertEquals("corp.example", desk.terms(RELAY).network());
        assertEquals(2, server.asked);
    }

    @Test
    void aNetworkThatDoesNotComeToRestCannotBeTrusted() {
        server.whenAsked = network::flicker;

        assertThrows(SettingsException.class, () -> desk.terms(RELAY));
    }

    @Test
    void whatCannotBeRecognisedAgainCannotBeTrusted() {
        network.move(Networks.of("interface@eth0=ethernet", "gateway@eth0=10.0.0.1"));

        assertEquals(
                "Too little is seen of this network to recognise it again, so it cannot be trusted.",
                assertThrows(SettingsException.class, () -> desk.terms(RELAY)).getMessage());
    }

    @Test
    void aSilentServerCannotBeTrusted() {
        server.silent = true;

        assertTrue(String.valueOf(assertThrows(SettingsException.class, () -> desk.terms(RELAY))
                        .getMessage())
                .endsWith("No answer."));
    }

    @Test
    void whatEncryptsNeedsNoConsent() {
        SmtpProfile safe = Given.profile("isp", Protection.TLS);

        assertThrows(SettingsException.class, () -> desk.terms(safe));
    }

    @Test
    void listenersHearOfIt() throws InterruptedException {
        Semaphore heard = new Semaphore(0);
        try (var subscription = desk.listen(heard::release)) {
            agree();

            assertTrue(heard.tryAcquire(20, TimeUnit.SECONDS));
        }
    }

    /** Introduces itself when it is tested. */
    private static final class Server implements Submission {

        private Encounter met = Places.meets(Places.RELAY, "relay.corp.example");
        private boolean silent;
        private int asked;
        private Runnable whenAsked = () -> {};

        @Override
        public Attempt submit(OutgoingMessage message, SmtpProfile profile, StepListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Attempt test(SmtpProfile profile, StepListener listener) {
            asked++;
            whenAsked.run();
            if (!silent) {
                listener.met(met);
            }
            Outcome outcome = silent
                    ? new Outcome.Broken(Phase.CONNECT, Breakage.TIMEOUT, "No answer.")
                    : new Outcome.Accepted(Reply.parse("250 OK"));
            EmailAddress someone = EmailAddress.of("someone@example.org");
            return new Attempt(
                    Instant.EPOCH,
                    profile,
                    new Envelope(Optional.empty(), List.of(someone)),
                    "",
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    outcome);
        }
    }
}
