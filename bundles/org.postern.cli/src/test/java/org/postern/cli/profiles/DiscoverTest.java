// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Candidate.Login;
import org.postern.api.discovery.Inquiry;
import org.postern.api.discovery.Result;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.cli.fakes.Directory;
import org.postern.cli.fakes.FakeSignIn;
import org.postern.cli.fakes.Publishing;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.testing.MemorySettings;
import org.postern.testing.MemoryVault;

final class DiscoverTest {

    private static final Candidate SMTP = candidate("smtp.isp.example", "ann@isp.example", false);
    private static final Candidate RELAY = new Candidate(
            new SubmissionServer("relay.isp.example", 25, ConnectionSecurity.NONE, Optional.empty(), List.of()),
            List.of(),
            true,
            false,
            "Named in a test.");

    private final MemorySettings settings = new MemorySettings();
    private final Directory directory = new Directory();
    private final RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void printsWhoIsAskedTheServersAndHowToAddTheFirst() {
        directory.answering(new Result.Found(List.of(SMTP, RELAY)));

        assertEquals(0, run("discover", "ann@isp.example"));

        assertEquals(List.of(EmailAddress.of("ann@isp.example")), directory.asked());
        assertEquals(
                List.of(
                        "Asked is isp.example.",
                        "",
                        "smtp.isp.example:465  TLS, login as ann@isp.example",
                        "  Named in a test.",
                        "relay.isp.example:25  not encrypted, no login",
                        "  Named in a test.",
                        "  It works within the provider’s own network only.",
                        "",
                        "To add the first:",
                        "  postern profiles add isp.example --host smtp.isp.example --security tls --port 465 --user ann@isp.example"),
                terminal.lines());
    }

    @Test
    void printsAsJsonAndNothingElse() {
        directory.answering(new Result.Found(List.of(RELAY)));

        assertEquals(0, run("discover", "ann@isp.example", "--json"));

        JsonObject relay = terminal.json().getAsJsonArray("candidates").get(0).getAsJsonObject();
        assertEquals("relay.isp.example", relay.get("host").getAsString());
        assertTrue(relay.get("insideOnly").getAsBoolean());
        assertTrue(relay.get("add").getAsString().endsWith("--sender '*@isp.example'"), terminal.out());
        assertTrue(terminal.err().contains("Asked is isp.example."), terminal.err());
    }

    @Test
    void saysWhoWasAskedInVain() {
        directory.answering(
                new Result.NothingFound(List.of(new Inquiry("https://isp.example/x", "There is no file."))));

        assertEquals(69, run("discover", "ann@isp.example"));

        assertTrue(terminal.out().contains("  https://isp.example/x\n    There is no file.\n"), terminal.out());
    }

    @Test
    void commandLineIsQuotedWhateverTheFileSays() {
        directory.answering(new Result.Found(List.of(candidate("smtp.isp.example", "a'; rm -rf $HOME #", false))));

        run("discover", "ann@isp.example");

        assertTrue(terminal.out().contains("--user 'a'\\''; rm -rf $HOME #' --sender ann@isp.example"), terminal.out());
    }

    @Test
    void asksNobodyAboutWhatIsNoAddress() {
        assertEquals(64, run("discover"));
        assertEquals(64, run("discover", "isp.example"));
        assertEquals(List.of(), directory.asked());
    }

    @Test
    void addsTheBestCandidate() {
        directory.answering(new Result.Found(List.of(SMTP, RELAY)));

        assertEquals(0, run("add", "isp", "--discover", "ann@isp.example", "--name", "Provider"));

        SmtpProfile added = settings.profile("isp").orElseThrow();
        assertEquals(SMTP.server(), added.server());
        assertEquals("Provider", added.name());
        assertEquals("ann@isp.example", added.senders().get(0).text());
        assertTrue(terminal.out().contains("Named in a test."), terminal.out());
    }

    @Test
    void addsARelayForItsDomainWithoutLogin() {
        directory.answering(new Result.Found(List.of(RELAY)));

        assertEquals(0, run("add", "isp", "--discover", "ann@isp.example", "--json"));

        assertEquals(
                "*@isp.example",
                settings.profile("isp").orElseThrow().senders().get(0).text());
        assertEquals("none", terminal.json().get("protection").getAsString());
    }

    @Test
    void signsInWithTheBrowserWhereTheProviderPrefersIt() {
        directory.answering(new Result.Found(List.of(new Candidate(
                server("smtp.acme.example", "ann@acme.example"),
                List.of(Login.BROWSER, Login.PASSWORD),
                false,
                false,
                ""))));

        assertEquals(0, run("add", "acme", "--discover", "ann@acme.example"));

        assertEquals(
                Optional.of(new Issuer("acme")),
                settings.profile("acme").orElseThrow().server().issuer());
    }

    @Test
    void nameThatANetworkCanForgeIsNotAddedWithoutAPerson() {
        directory.answering(new Result.Found(List.of(candidate("smtp.hoster.example", "ann@isp.example", true))));

        assertEquals(1, run("add", "isp", "--discover", "ann@isp.example"));

        assertEquals(List.of(), settings.profiles());
        assertTrue(
                terminal.err().contains("postern profiles add isp.example --host smtp.hoster.example"), terminal.err());
    }

    @Test
    void addsNothingWhereNothingIsFound() {
        assertEquals(69, run("add", "isp", "--discover", "ann@isp.example"));

        assertEquals(List.of(), settings.profiles());
        assertTrue(terminal.err().contains("No outgoing server was found for ann@isp.example."), terminal.err());
    }

    @Test
    void asksNobodyWhereTheServerIsGiven() {
        assertEquals(64, run("add", "isp", "--discover", "ann@isp.example", "--host", "smtp.isp.example"));

        assertEquals(List.of(), directory.asked());
        assertFalse(settings.profile("isp").isPresent());
    }

    @Test
    void cancelledFindingIsTold() {
        directory.answering(new Result.Cancelled());

        assertEquals(75, run("discover", "ann@isp.example"));
    }

    private static Candidate candidate(String host, String user, boolean forgeable) {
        return new Candidate(server(host, user), List.of(Login.PASSWORD), false, forgeable, "Named in a test.");
    }

    private static SubmissionServer server(String host, String user) {
        return new SubmissionServer(host, 465, ConnectionSecurity.TLS, Optional.of(user), List.of());
    }

    private int run(String... arguments) {
        return new ProfilesCommand(
                        settings, new MemoryVault(), new FakeSignIn(), new Publishing("strict.example"), directory)
                .run(List.of(arguments), terminal.terminal());
    }
}
