// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.api.check.CertificateFinding;
import org.postern.api.check.CertificateFinding.Verdict;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.ServerCheck;
import org.postern.api.check.TlsFinding;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.api.send.Submission;
import org.postern.cli.fakes.Publishing;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.testing.MemorySettings;

final class ProbeCommandTest {
    private List<String> compared = List.of();
    private String strict = "strict.example";

    private final MemorySettings settings = new MemorySettings();
    private final List<ServerCheck.Request> asked = new ArrayList<>();
    private final RecordedTerminal terminal = RecordedTerminal.silent();
    private List<PortFinding> ports = List.of(safe(465), silent(587), silent(25));

    @Test
    void tellsWhatIsOtherwiseElsewhere() {
        compared = List.of("Port 587: something takes it away.");

        run("mail.example.org");

        assertTrue(terminal.out().contains("Port 587: something takes it away."), terminal.out());
    }

    @Test
    void namesThePortToUse() {
        assertEquals(0, run("smtp.example.org"));

        assertEquals("smtp.example.org", asked.get(0).host());
        assertTrue(terminal.out().contains("Port 465  can be used"), terminal.out());
        assertTrue(terminal.out().contains("PLAIN, XOAUTH2"), terminal.out());
        assertTrue(terminal.out().contains("Use port 465 with TLS."), terminal.out());
    }

    @Test
    void warnsOfAServerThatCannotBeVerified() {
        ports = List.of(withCertificate(587, Verdict.WRONG_NAME), silent(25));

        assertEquals(1, run("smtp.example.org"));

        assertTrue(terminal.out().contains("belongs to another server: CN=mail"), terminal.out());
        assertTrue(terminal.out().contains("Send no password there"), terminal.out());
    }

    @Test
    void saysThatNothingAnswers() {
        ports = List.of(silent(465), silent(587));

        assertEquals(69, run("smtp.example.org"));

        assertTrue(terminal.out().contains("timed out"), terminal.out());
        assertTrue(terminal.out().contains("Nothing answers at smtp.example.org"), terminal.out());
    }

    @Test
    void triesTheLoginOfAProfile() {
        settings.put(Samples.office());

        assertEquals(1, run("office"));

        assertEquals("office.example.org", asked.get(0).host());
        assertTrue(terminal.out().contains("535 5.7.8 no"), terminal.out());
    }

    @Test
    void asksAboutRelaying() {
        assertEquals(0, run("smtp.example.org", "--from", "ann@example.org", "--to", "bob@example.net"));

        assertEquals(
                Optional.of(
                        new ServerCheck.Relay(EmailAddress.of("ann@example.org"), EmailAddress.of("bob@example.net"))),
                asked.get(0).relay());
    }

    @Test
    void asksNothingForHalfAQuestion() {
        assertEquals(64, run("smtp.example.org", "--to", "bob@example.net"));

        assertTrue(asked.isEmpty());
        assertTrue(terminal.err().contains("needs --from"), terminal.err());
    }

    @Test
    void saysWhatTheSendersDomainPublishes() {
        assertEquals(0, run("smtp.example.org", "--from", "ann@strict.example"));

        assertTrue(
                terminal.out().contains("Sender policy  strict.example does not name smtp.example.org."),
                terminal.out());
        assertTrue(terminal.out().contains("SPF."), terminal.out());
    }

    @Test
    void saysAsJsonWhatTheSendersDomainPublishes() {
        run("smtp.example.org", "--from", "ann@example.org", "--json");

        assertTrue(terminal.out().contains("\"verdict\": \"unknown\""), terminal.out());
        assertTrue(terminal.out().contains("example.org publishes nothing."), terminal.out());
    }

    @Test
    void saysOfAProfileWhoseMailItShouldNotSend() {
        settings.put(Samples.office());
        strict = Samples.office().senders().get(0).text().replaceFirst(".*@", "");

        run("office");

        assertTrue(terminal.out().contains("Sender policy  " + strict + " does not name"), terminal.out());
    }

    @Test
    void complainsOfAHostThatIsNone() {
        assertEquals(65, run("smtp example"));

        assertTrue(asked.isEmpty());
        assertFalse(terminal.err().isBlank());
    }

    @Test
    void spellsOutWhatAServerHides() {
        ports = List.of(new PortFinding(
                25,
                Optional.empty(),
                Optional.of(new Reply(220, Optional.empty(), List.of("hi\u001b[2J"))),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty()));

        assertEquals(1, run("smtp.example.org"));

        assertFalse(terminal.out().contains("\u001b"), terminal.out());
    }

    @Test
    void writesAllOfItAsJson() {
        assertEquals(0, run("smtp.example.org", "--json"));

        assertTrue(terminal.out().startsWith("{"), terminal.out());
        assertTrue(terminal.out().contains("\"best\": 465"), terminal.out());
        assertTrue(terminal.out().contains("\"certificate\": \"verified\""), terminal.out());
        assertTrue(terminal.out().contains("\"profile\": null"), terminal.out());
    }

    private int run(String... arguments) {
        ServerCheck check = (request, listener) -> {
            asked.add(request);
            ports.forEach(listener::found);
            return new Report(request.host(), List.of(InetAddress.getLoopbackAddress()), ports);
        };
        return new ProbeCommand(check, settings, new LoginRefused(), report -> compared, new Publishing(strict))
                .run(List.of(arguments), terminal.terminal());
    }

    private static PortFinding silent(int port) {
        return new PortFinding(
                port,
                Optional.of("the connection timed out"),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static PortFinding safe(int port) {
        return withCertificate(port, Verdict.VERIFIED);
    }

    private static PortFinding withCertificate(int port, Verdict verdict) {
        return new PortFinding(
                port,
                Optional.empty(),
                Optional.of(Reply.parse("220 mail ready")),
                List.of("PIPELINING", "AUTH PLAIN XOAUTH2"),
                port != 465,
                Optional.of(new TlsFinding(
                        "TLSv1.3",
                        new CertificateFinding(
                                verdict, "CN=mail", "CN=ca", Instant.parse("2027-01-01T00:00:00Z"), "p=="))),
                Optional.empty());
    }

    private static final class LoginRefused implements Submission {

        @Override
        public Attempt submit(OutgoingMessage message, SmtpProfile profile, StepListener listener) {
            throw new AssertionError("no mail is sent");
        }

        @Override
        public Attempt test(SmtpProfile profile, StepListener listener) {
            return new Attempt(
                    Instant.EPOCH,
                    profile,
                    new Envelope(Optional.empty(), List.of(EmailAddress.of("ann@example.org"))),
                    "",
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    new Outcome.Refused(Phase.AUTH, Reply.parse("535 5.7.8 no"), Optional.empty()));
        }
    }
}
