// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.profile.Account;
import org.postern.api.profile.Limits;
import org.postern.api.profile.SmtpProfile;
import org.postern.cli.fakes.Directory;
import org.postern.cli.fakes.FakeSignIn;
import org.postern.cli.fakes.Publishing;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.testing.MemorySettings;
import org.postern.testing.MemoryVault;

/** {@code postern profiles edit}. */
final class EditTest {

    private final MemorySettings settings = new MemorySettings();
    private final MemoryVault vault = new MemoryVault();
    private RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void changesWhatIsGivenAndNothingElse() {
        settings.put(Samples.office());
        SmtpProfile before = Samples.office();

        int code = edit("--ehlo", "pc.example.org", "--proxy", "socks5://proxy.example.org:1080");

        assertEquals(0, code, terminal.err());
        SmtpProfile after = settings.profile("office").orElseThrow();
        assertEquals(before.server(), after.server());
        assertEquals(before.name(), after.name());
        assertEquals(before.senders(), after.senders());
        assertEquals(Optional.of("pc.example.org"), after.particulars().ehloName());
        assertEquals(
                "socks5://proxy.example.org:1080",
                after.particulars().proxy().orElseThrow().toString());
    }

    @Test
    void takesAwayWhatAnOptionSets() {
        settings.put(Samples.office());
        edit("--ehlo", "pc.example.org", "--most-octets", "1000", "--reply-timeout", "9");

        assertEquals(0, edit("--without", "ehlo", "--without", "most-octets", "--without", "user"));

        SmtpProfile after = settings.profile("office").orElseThrow();
        assertEquals(Optional.empty(), after.particulars().ehloName());
        assertEquals(Limits.NONE, after.particulars().limits());
        assertEquals(
                Optional.of(Duration.ofSeconds(9)),
                after.particulars().timeLimits().reply());
        assertFalse(after.server().login());
    }

    @Test
    void aPortGoesWithItsKindOfConnection() {
        settings.put(Samples.office());

        edit("--security", "tls");

        assertEquals(
                "office.example.org:465",
                settings.profile("office").orElseThrow().server().toString());
    }

    @Test
    void refusesEachBadValueInOneSentenceAndChangesNothing() {
        settings.put(Samples.office());

        assertEquals(
                "A time to wait is from 1 to 3600 seconds; leave it empty for the usual.",
                refusal("--reply-timeout", "0"));
        assertEquals("A limit is a whole number above 0; leave it empty for none.", refusal("--per-minute", "0"));
        assertTrue(refusal("--pin", "abc").startsWith("A pin is the SHA-256"), terminal.err());
        assertTrue(refusal("--ehlo", "a b").startsWith("The greeting is a host name"), terminal.err());
        assertTrue(refusal("--recipients-at", "a@b").contains("is no domain of recipients"), terminal.err());
        assertTrue(refusal("--proxy", "proxy").contains("is no proxy"), terminal.err());
        assertTrue(refusal("--port", "70000").startsWith("The port is a number"), terminal.err());
        assertTrue(refusal("--auth", "certificate").startsWith("To log in with a certificate"), terminal.err());
        assertTrue(refusal("--without", "host").startsWith("“host” cannot be taken away"), terminal.err());
        assertEquals(Samples.office(), settings.profile("office").orElseThrow());
    }

    @Test
    void aCertificateTakesThePlaceOfUserAndPassword() {
        settings.put(Samples.office());

        assertEquals(0, edit("--auth", "certificate", "--key-store", "me.p12"), terminal.err());

        SmtpProfile after = settings.profile("office").orElseThrow();
        assertTrue(after.particulars().tlsIdentity().logsIn());
        assertEquals(Optional.empty(), after.server().userName());
        assertEquals(65, edit("--user", "ann"));
        assertEquals(0, edit("--auth", "password", "--user", "ann"));
        assertEquals(
                Optional.of("ann"),
                settings.profile("office").orElseThrow().server().userName());
    }

    @Test
    void aLockedProfileIsLeftAsItIs() {
        settings.put(Samples.profile("office", new Origin(Origin.Layer.POLICY_LOCKED, "/etc/postern/a.json")));

        assertEquals(78, edit("--port", "465"));

        assertEquals("postern profiles edit: The server office is locked by your organisation.\n", terminal.err());
    }

    @Test
    void movedServerWantsItsPasswordAnew() {
        settings.put(Samples.office());
        vault.kept().put(new Account("office.example.org", "ann"), "secret");

        edit("--port", "465");
        assertFalse(terminal.out().contains("password is not known"), terminal.out());
        edit("--host", "new.example.org");

        assertTrue(terminal.out().contains("Its password is not known yet"), terminal.out());
    }

    private String refusal(String... options) {
        terminal = RecordedTerminal.silent();
        assertEquals(65, edit(options));
        return terminal.err().strip().replaceFirst("^postern profiles edit: ", "");
    }

    /** Edits the profile of the office. */
    private int edit(String... options) {
        List<String> arguments = new ArrayList<>(List.of("edit", "office"));
        arguments.addAll(List.of(options));
        return new ProfilesCommand(settings, vault, new FakeSignIn(), new Publishing("strict.example"), new Directory())
                .run(arguments, terminal.terminal());
    }
}
