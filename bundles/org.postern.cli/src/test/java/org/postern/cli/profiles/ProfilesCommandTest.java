// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.profile.Account;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.cli.fakes.Directory;
import org.postern.cli.fakes.FakeSignIn;
import org.postern.cli.fakes.Publishing;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.testing.MemorySettings;
import org.postern.testing.MemoryVault;

final class ProfilesCommandTest {

    private final MemorySettings settings = new MemorySettings();
    private final MemoryVault vault = new MemoryVault();
    private final FakeSignIn signIn = new FakeSignIn();
    private RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void addsAProfileWithItsUsualPortAndTheUsersAddress() {
        assertEquals(0, run("add", "home", "--host", "smtp.example.org", "--user", "ann@example.org"));

        SmtpProfile added = settings.profile("home").orElseThrow();
        assertEquals(465, added.server().port());
        assertEquals(ConnectionSecurity.TLS, added.server().security());
        assertEquals("ann@example.org", added.senders().get(0).text());
        assertTrue(terminal.out().contains("--password-stdin"), terminal.out());
    }

    @Test
    void keepsThePasswordFromStandardInputAndShowsItNowhere() {
        terminal = RecordedTerminal.typing("pä ss\r\nrest\n");

        int code = run(
                "add", "home", "--host", "smtp.example.org", "--user", "ann@example.org", "--password-stdin", "--json");

        assertEquals(0, code);
        assertEquals(Map.of(new Account("smtp.example.org", "ann@example.org"), "pä ss"), vault.kept());
        assertFalse((terminal.out() + terminal.err()).contains("pä ss"));
    }

    @Test
    void saysWhoseMailTheServerShouldNotSend() {
        run("add", "isp", "--host", "relay.isp.example", "--user", "me", "--sender", "*@strict.example");

        assertTrue(terminal.out().contains("strict.example does not name relay.isp.example."), terminal.out());
        assertTrue(settings.profile("isp").isPresent());
    }

    @Test
    void saysAsJsonWhoseMailTheServerShouldNotSend() {
        run("add", "isp", "--host", "relay.isp.example", "--user", "me", "--sender", "*@strict.example", "--json");

        assertEquals(
                "not-allowed",
                terminal.json()
                        .getAsJsonArray("senderPolicy")
                        .get(0)
                        .getAsJsonObject()
                        .get("verdict")
                        .getAsString());
    }

    @Test
    void providerSaysWhichServer() {
        assertEquals(0, run("add", "acme", "--auth", "oauth2", "--provider", "acme", "--user", "ann@acme.example"));

        SubmissionServer server = settings.profile("acme").orElseThrow().server();
        assertEquals("smtp.acme.example:587", server.toString());
        assertEquals(ConnectionSecurity.STARTTLS, server.security());
        assertEquals(Optional.of(new Issuer("acme")), server.issuer());
        assertTrue(terminal.out().contains("postern sign-in acme"), terminal.out());
    }

    @Test
    void serverSaysWhichProvider() {
        assertEquals(
                0, run("add", "acme", "--auth", "oauth2", "--host", "smtp.acme.example", "--user", "ann@acme.example"));

        assertEquals(
                Optional.of(new Issuer("acme")),
                settings.profile("acme").orElseThrow().server().issuer());
    }

    @Test
    void unclearSignInAddsNothing() {
        assertEquals(
                64, run("add", "a", "--auth", "oauth2", "--host", "smtp.example.org", "--user", "ann@example.org"));
        assertEquals(65, run("add", "a", "--auth", "oauth2", "--provider", "gogle", "--user", "ann@example.org"));
        assertEquals(65, run("add", "a", "--issuer", "http://issuer.example", "--host", "h", "--user", "a@b.example"));
        assertEquals(64, run("add", "a", "--auth", "password", "--provider", "acme", "--user", "ann@example.org"));
        assertEquals(64, run("add", "a", "--provider", "acme", "--user", "ann@example.org", "--password-stdin"));
        assertEquals(64, run("add", "a", "--user", "ann@example.org"));

        assertEquals(List.of(), settings.profiles());
    }

    @Test
    void removedProfileIsSignedOut() {
        run("add", "acme", "--provider", "acme", "--user", "ann@acme.example");

        assertEquals(0, run("remove", "acme"));

        assertEquals(List.of("out ann@acme.example"), signIn.done());
    }

    @Test
    void loginWithoutTlsIsRefusedInOneSentence() {
        int code = run("add", "home", "--host", "smtp.example.org", "--user", "a@example.org", "--security", "none");

        assertEquals(65, code);
        assertEquals(1, terminal.err().lines().count());
        assertTrue(terminal.err().startsWith("postern profiles add: A login needs TLS"), terminal.err());
        assertEquals(List.of(), settings.profiles());
    }

    @Test
    void keepsWhatIsParticularAboutAServer() {
        terminal = RecordedTerminal.typing("key\n");
        Path file = Path.of("me.p12").toAbsolutePath();

        int code = run(
                "add",
                "corp",
                "--host",
                "smtp.corp.example",
                "--sender",
                "*@corp.example",
                "--ehlo",
                "laptop.corp.example",
                "--per-minute",
                "30",
                "--most-recipients",
                "100",
                "--connections",
                "4",
                "--reply-timeout",
                "20",
                "--recipients-at",
                "corp.example",
                "--recipients-at",
                "*.corp.example",
                "--key-store",
                "me.p12",
                "--key-store-password-stdin");

        assertEquals(0, code, terminal.err());
        Particulars kept = settings.profile("corp").orElseThrow().particulars();
        assertEquals(Optional.of("laptop.corp.example"), kept.ehloName());
        assertEquals(
                new Limits(OptionalInt.of(30), OptionalInt.of(100), OptionalLong.empty(), OptionalInt.of(4)),
                kept.limits());
        assertEquals(Optional.of(Duration.ofSeconds(20)), kept.timeLimits().reply());
        assertEquals(2, kept.recipientDomains().size());
        assertEquals(Map.of(new Account("smtp.corp.example", file.toString()), "key"), vault.kept());

        terminal = RecordedTerminal.typing("");
        run();
        assertTrue(terminal.out().contains("only for recipients at corp.example, *.corp.example"), terminal.out());
    }

    @Test
    void showTellsEveryParticularInWords() {
        settings.put(Samples.office());
        run("edit", "office", "--ehlo", "pc.example.org", "--connect-timeout", "7", "--most-octets", "1000");
        run("edit", "office", "--recipients-at", "corp.example", "--proxy", "http://proxy.example.org:3128");
        terminal = RecordedTerminal.silent();

        assertEquals(0, run("show", "office"));

        assertEquals(
                List.of(
                        "office",
                        "  The office  office.example.org:587  (TLS, with login)",
                        "  carries mail from ann@example.org, *@example.net",
                        "  encrypted after connecting (STARTTLS), required, the certificate verified",
                        "  logs in as ann, with a password from the vault",
                        "  reached through the proxy http://proxy.example.org:3128",
                        "  greeted as pc.example.org",
                        "  waits 7 s for a connection",
                        "  gets messages of at most 1000 octets",
                        "  serves recipients at corp.example only",
                        "  your own, in postern profiles"),
                terminal.lines());
    }

    @Test
    void showAsJsonHasTheSame() {
        settings.put(Samples.office());
        run("edit", "office", "--proxy", "http://proxy.example.org:3128");
        terminal = RecordedTerminal.silent();

        run("show", "office", "--json");

        assertEquals(
                "http://proxy.example.org:3128",
                terminal.json().getAsJsonObject("particulars").get("proxy").getAsString());
    }

    @Test
    void showAndEditOfNoProfileAreSentences() {
        assertEquals(65, run("show", "nowhere"));
        assertEquals(65, run("edit", "nowhere", "--port", "1"));

        assertEquals(
                List.of(
                        "postern profiles show: There is no profile “nowhere”.",
                        "postern profiles edit: There is no profile “nowhere”."),
                terminal.err().lines().toList());
    }

    @Test
    void passwordOfAKeyStoreNeedsTheKeyStore() {
        terminal = RecordedTerminal.typing("key\n");

        assertEquals(
                64, run("add", "corp", "--host", "a.example", "--sender", "*@a.example", "--key-store-password-stdin"));
        assertEquals(List.of(), settings.profiles());
    }

    @Test
    void passwordNeedsALogin() {
        assertEquals(
                64, run("add", "home", "--host", "h.example.org", "--sender", "*@example.org", "--password-stdin"));

        assertEquals(List.of(), settings.profiles());
    }

    @Test
    void emptyPasswordAddsNothing() {
        assertEquals(65, run("add", "home", "--host", "h.example.org", "--user", "a@example.org", "--password-stdin"));

        assertEquals(List.of(), settings.profiles());
        assertEquals(Map.of(), vault.kept());
    }

    @Test
    void lockedProfileStaysAsItIs() {
        settings.put(Samples.profile("office", new Origin(Origin.Layer.POLICY_LOCKED, "/etc/postern/a.json")));

        assertEquals(78, run("add", "office", "--host", "evil.example.com", "--sender", "*@example.org"));

        assertEquals(
                "office.example.org",
                settings.profile("office").orElseThrow().server().host());
        assertEquals("postern profiles add: The server office is locked by your organisation.\n", terminal.err());
    }

    @Test
    void removesTheProfileAndItsPassword() {
        settings.put(Samples.office());
        vault.kept().put(new Account("office.example.org", "ann"), "secret");

        assertEquals(0, run("remove", "office"));

        assertEquals(List.of(), settings.profiles());
        assertEquals(Map.of(), vault.kept());
    }

    @Test
    void removingWhatCoveredAPolicySaysWhatIsUsedNow() {
        settings.withPolicy(Samples.profile("office", new Origin(Origin.Layer.POLICY_DEFAULT, "/etc/postern/a.json")));
        settings.put(Samples.office());

        assertEquals(0, run("remove", "office"));

        assertEquals(
                List.of("Removed your own office. The one that your organisation gives is used now,"
                        + " from /etc/postern/a.json."),
                terminal.lines());
    }

    @Test
    void removingWhatALockCoveredNamesTheLock() {
        settings.withPolicy(Samples.profile("office", new Origin(Origin.Layer.POLICY_LOCKED, "/etc/postern/a.json")));
        settings.put(Samples.office());

        assertEquals(0, run("remove", "office"));

        assertEquals(
                List.of("Removed your own office, which was not used: your organisation gives office and locks it,"
                        + " in /etc/postern/a.json."),
                terminal.lines());
    }

    @Test
    void listsServersAndWhoseMailTheyCarry() {
        settings.put(Samples.office());
        settings.pin("office");

        assertEquals(0, run());

        assertEquals(
                List.of(
                        "office  pinned",
                        "  The office  office.example.org:587  (TLS, with login)",
                        "  carries mail from ann@example.org, *@example.net"),
                terminal.lines());
    }

    @Test
    void jsonListsProfilesAndPin() {
        settings.put(Samples.office());

        run("--json");

        assertTrue(terminal.json().get("pin").isJsonNull());
        assertEquals(
                "tls-and-login",
                terminal.json()
                        .getAsJsonArray("profiles")
                        .get(0)
                        .getAsJsonObject()
                        .get("protection")
                        .getAsString());
    }

    private int run(String... arguments) {
        return new ProfilesCommand(settings, vault, signIn, new Publishing("strict.example"), new Directory())
                .run(List.of(arguments), terminal.terminal());
    }
}
