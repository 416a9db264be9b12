// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.signin.Result;
import org.postern.cli.fakes.FakeSignIn;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.testing.MemorySettings;

final class SignInCommandTest {
    private final MemorySettings settings = new MemorySettings(Samples.office(), acme());
    private final FakeSignIn signIn = new FakeSignIn();
    private final List<URI> opened = new ArrayList<>();
    private final RecordedTerminal terminal = RecordedTerminal.silent();

    private static SmtpProfile acme() {
        return new SmtpProfile(
                "acme",
                "Acme",
                new SubmissionServer(
                        "smtp.acme.example",
                        587,
                        ConnectionSecurity.STARTTLS,
                        Optional.of("ann@acme.example"),
                        List.of(),
                        Optional.of(FakeSignIn.ACME.issuer())),
                List.of(new SenderPattern("ann@acme.example")),
                new Origin(Origin.Layer.USER, "settings.json"));
    }

    @Test
    void opensTheBrowserAndPrintsTheAddressToo() {
        assertEquals(0, in("acme"));

        assertEquals(List.of(URI.create("https://login.acme.example/authorize?state=1")), opened);
        assertTrue(terminal.out().contains("  https://login.acme.example/authorize?state=1\n"), terminal.out());
        assertTrue(terminal.out().endsWith("Signed in ann@acme.example for smtp.acme.example:587.\n"), terminal.out());
    }

    @Test
    void showsAddressAndCodeForAnotherDevice() {
        assertEquals(0, in("acme", "--device"));

        assertTrue(
                terminal.out().contains("https://login.acme.example/activate\nand enter the code  WDJB-MJHT\n"),
                terminal.out());
        assertTrue(opened.isEmpty());
    }

    @Test
    void programReadsTheResultAlone() {
        assertEquals(0, in("acme", "--json"));

        assertEquals("acme", terminal.json().get("profile").getAsString());
        assertTrue(terminal.json().get("done").getAsBoolean());
        assertTrue(terminal.err().contains("https://login.acme.example/authorize"), terminal.err());
    }

    @Test
    void failureIsOneSentenceAndAnExitCode() {
        Map<Result.Reason, Integer> codes = Map.of(
                Result.Reason.NO_CLIENT, 78,
                Result.Reason.NOT_OFFERED, 69,
                Result.Reason.DECLINED, 77,
                Result.Reason.SUSPICIOUS, 77,
                Result.Reason.UNREACHABLE, 75,
                Result.Reason.TIMED_OUT, 75,
                Result.Reason.LOCAL_FAULT, 73);

        codes.forEach((reason, code) -> {
            signIn.ending(new Result.Failed(reason, "It did not work."));
            assertEquals(code, in("acme"), reason.name());
        });
        assertTrue(terminal.err().startsWith("It did not work.\n"), terminal.err());
    }

    @Test
    void profileWithPasswordIsNotSignedIn() {
        assertEquals(65, in("office"));
        assertEquals(65, in("nobody"));

        assertEquals(List.of(), signIn.done());
    }

    @Test
    void clientSecretNeedsAClientId() {
        assertEquals(64, in("acme", "--client-secret", "x"));

        assertEquals(List.of(), signIn.done());
    }

    @Test
    void clientIdIsKeptForTheIssuer() {
        assertEquals(0, in("acme", "--client-id", "postern-1", "--scope", "smtp"));

        assertEquals("postern-1", settings.oauthClients().get(0).id());
        assertEquals(FakeSignIn.ACME.issuer(), settings.oauthClients().get(0).issuer());
    }

    @Test
    void signsOut() {
        int code = new SignOutCommand(settings, signIn).run(List.of("acme"), terminal.terminal());

        assertEquals(0, code);
        assertEquals(List.of("out ann@acme.example"), signIn.done());
    }

    @Test
    void systemBrowserIsStartedOnlyWhereItIsSeen() {
        URI page = URI.create("https://login.acme.example/");

        assertEquals(List.of(), new SystemBrowser("Linux", name -> Optional.empty()).command(page));
        assertEquals(
                List.of("xdg-open", "https://login.acme.example/"),
                new SystemBrowser("Linux", name -> Optional.of(":0")).command(page));
        assertEquals(
                List.of("open", "https://login.acme.example/"),
                new SystemBrowser("Mac OS X", name -> Optional.empty()).command(page));
    }

    private int in(String... arguments) {
        return new SignInCommand(settings, signIn, opened::add).run(List.of(arguments), terminal.terminal());
    }
}
