// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.check.CertificateFinding;
import org.postern.api.check.CertificateFinding.Verdict;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.TlsFinding;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Reply;

final class AdviceTest {

    private static final Origin USER = new Origin(Origin.Layer.USER, "settings.json");

    private final SmtpProfile office = profile(587, ConnectionSecurity.STARTTLS, Optional.of("ann"), USER);
    private final SmtpProfile relay = profile(25, ConnectionSecurity.NONE, Optional.empty(), USER);

    @Test
    void movesAProfileToTheFirstPortThatIsSafe() {
        Advice advice = advice(office, port(465, "AUTH PLAIN", Verdict.VERIFIED), silent(587), silent(25));

        SmtpProfile change = advice.change().orElseThrow();

        assertEquals(465, change.server().port());
        assertEquals(ConnectionSecurity.TLS, change.server().security());
        assertEquals(office.server().account(), change.server().account());
        assertTrue(text(advice).contains("port 587 with STARTTLS"), text(advice));
        assertTrue(text(advice).contains("port 465 with TLS"), text(advice));
    }

    @Test
    void leavesAProfileThatIsFineWhereItIs() {
        Advice advice =
                advice(office, port(465, "AUTH PLAIN", Verdict.VERIFIED), port(587, "AUTH PLAIN", Verdict.VERIFIED));

        assertEquals(Optional.empty(), advice.change());
        assertTrue(text(advice).contains("as it is set"), text(advice));
    }

    @Test
    void takesNoPortWithoutTheLoginThatIsWanted() {
        Advice advice = advice(office, port(465, "PIPELINING", Verdict.VERIFIED));

        assertEquals(Optional.empty(), advice.change());
        assertTrue(text(advice).contains("no login"), text(advice));
    }

    @Test
    void movesARelayWithoutLoginToWhereNoneIsAskedFor() {
        Advice advice =
                advice(relay, port(465, "AUTH PLAIN", Verdict.VERIFIED), port(25, "PIPELINING", Verdict.VERIFIED));

        assertEquals(25, advice.change().orElseThrow().server().port());
        assertTrue(text(advice).contains("port 25 with no encryption"), text(advice));
        assertTrue(text(advice).contains("port 25 with STARTTLS"), text(advice));
    }

    @Test
    void tellsToTurnTheLoginOn() {
        Advice advice = advice(relay, port(465, "AUTH PLAIN", Verdict.VERIFIED), silent(25));

        assertEquals(Optional.empty(), advice.change());
        assertTrue(text(advice).contains("choose port 465 with TLS, turn the login on"), text(advice));
    }

    @Test
    void takesNoPortWhoseCertificateIsNotVerified() {
        Advice advice = advice(office, port(465, "AUTH PLAIN", Verdict.WRONG_NAME));

        assertEquals(Optional.empty(), advice.change());
        assertTrue(text(advice).contains("Do not give it your password"), text(advice));
    }

    @Test
    void changesNothingThatTheOrganisationSet() {
        SmtpProfile locked = profile(
                587, ConnectionSecurity.STARTTLS, Optional.of("ann"), new Origin(Origin.Layer.POLICY_LOCKED, "p.json"));

        Advice advice = advice(locked, port(465, "AUTH PLAIN", Verdict.VERIFIED));

        assertEquals(Optional.empty(), advice.change());
        assertTrue(text(advice).contains("administrator"), text(advice));
    }

    @Test
    void tellsANameWithoutAddressFromAServerThatIsSilent() {
        Advice unknown = new Advice(office, new Report("smtp.example.org", List.of(), List.of()));

        assertTrue(text(unknown).contains("has no address"), text(unknown));
        assertTrue(text(advice(office, silent(465))).contains("Nothing answers"));
    }

    @Test
    void saysInTheTableWhatIsWrong() {
        assertEquals("belongs to another server", PortTable.certificate(port(465, "AUTH PLAIN", Verdict.WRONG_NAME)));
        assertEquals("cannot be used safely", PortTable.result(port(465, "AUTH PLAIN", Verdict.WRONG_NAME)));
        assertEquals("PLAIN", PortTable.login(port(465, "AUTH PLAIN", Verdict.VERIFIED)));
        assertEquals("timed out", PortTable.result(silent(25)));
        assertEquals("", PortTable.login(silent(25)));
    }

    private static String text(Advice advice) {
        return advice.explanation().text();
    }

    private static Advice advice(SmtpProfile profile, PortFinding... ports) {
        return new Advice(
                profile, new Report("smtp.example.org", List.of(InetAddress.getLoopbackAddress()), List.of(ports)));
    }

    private static SmtpProfile profile(int port, ConnectionSecurity security, Optional<String> user, Origin origin) {
        return new SmtpProfile(
                "office",
                "Office",
                new SubmissionServer("smtp.example.org", port, security, user, List.of()),
                List.of(new SenderPattern("ann@example.org")),
                origin);
    }

    private static PortFinding silent(int port) {
        return new PortFinding(
                port, Optional.of("timed out"), Optional.empty(), List.of(), false, Optional.empty(), Optional.empty());
    }

    private static PortFinding port(int port, String capability, Verdict verdict) {
        return new PortFinding(
                port,
                Optional.empty(),
                Optional.of(Reply.parse("220 ready")),
                List.of(capability),
                port != 465,
                Optional.of(new TlsFinding(
                        "TLSv1.3", new CertificateFinding(verdict, "CN=a", "CN=b", Instant.EPOCH, "pin"))),
                Optional.empty());
    }
}
