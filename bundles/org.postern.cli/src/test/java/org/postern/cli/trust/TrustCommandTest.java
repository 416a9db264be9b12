// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.command.ExitCode;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.When;
import org.postern.api.trust.TrustRule;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.testing.FakeProbes;
import org.postern.testing.MemorySettings;
import org.postern.testing.MemoryTrust;

final class TrustCommandTest {
    private final MemoryTrust trust = new MemoryTrust();
    private final MemorySettings settings = new MemorySettings();
    private RecordedTerminal terminal = RecordedTerminal.silent();

    private static final String KEY = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String BACKUP = "AAAAQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private int run(String... arguments) {
        terminal = RecordedTerminal.silent();
        settings.put(Samples.office());
        return new TrustCommand(trust, settings, new FakeProbes().key(KEY))
                .run(List.of(arguments), terminal.terminal());
    }

    @Test
    void saysWhatItWouldMeanAndTrustsNothing() {
        assertEquals(ExitCode.NO_PERMISSION, run("office"));

        assertEquals("Nothing vouches for this network.", terminal.lines().get(0));
        assertTrue(terminal.out().contains("Anyone who imitates it gets your mail."), terminal.out());
        assertTrue(terminal.out().contains("postern trust office --network"), terminal.out());
        assertEquals(List.of(), trust.consents());
    }

    @Test
    void trustsThisNetworkWhenToldTo() {
        assertEquals(ExitCode.OK, run("office", "--network"));

        assertTrue(terminal.out().contains("Anyone who imitates it gets your mail."), terminal.out());
        assertTrue(terminal.out().contains("postern trust withdraw c0"), terminal.out());
        assertEquals(ExitCode.OK, run("office"));
        assertEquals("You trust “Home” for it.", terminal.lines().get(0));
    }

    @Test
    void listsAndWithdraws() {
        assertEquals(ExitCode.OK, run("list"));
        assertTrue(terminal.out().startsWith("You trust no network"), terminal.out());
        run("office", "--network");

        run("list");
        assertEquals(
                "c0  office (office.example.org:587) on “Home”",
                terminal.lines().get(0));
        assertEquals(ExitCode.OK, run("withdraw", "c0"));

        assertEquals(List.of(), trust.consents());
        assertEquals(ExitCode.DATA, run("withdraw", "c0"));
    }

    @Test
    void withdrawsAllOfAProfile() {
        run("office", "--network");
        run("office", "--network");

        assertEquals(ExitCode.OK, run("withdraw", "office"));

        assertEquals(List.of(), trust.consents());
    }

    @Test
    void whatCannotBeReadIsNamed() {
        trust.unread("consent-1 cannot be read.");

        assertEquals(ExitCode.CONFIGURATION, run("list"));
        assertTrue(terminal.out().contains("consent-1 cannot be read."), terminal.out());
    }

    @Test
    void programsReadIt() {
        assertEquals(ExitCode.NO_PERMISSION, run("office", "--json"));
        assertFalse(terminal.json().get("stands").getAsBoolean());
        assertTrue(terminal.json().get("consentHelps").getAsBoolean());

        run("office", "--network", "--json");
        assertEquals("Home", terminal.json().get("network").getAsString());
        run("list", "--json");
        assertEquals(1, terminal.json().getAsJsonArray("trusted").size());
    }

    @Test
    void saysWhichKeyABeaconShowsAndKeepsNothing() {
        assertEquals(ExitCode.OK, run("beacon", "office", "intranet.example.org"));

        assertTrue(terminal.out().contains("intranet.example.org:443 shows the key " + KEY), terminal.out());
        assertEquals(List.of(), settings.trustRules());
    }

    @Test
    void keepsABeaconAndWithdrawsIt() {
        assertEquals(ExitCode.OK, run("beacon", "office", "intranet.example.org:8443", "--pin", KEY, "--pin", BACKUP));

        TrustRule rule = settings.trustRules().get(0);
        assertEquals("office", rule.profile());
        assertEquals(
                new When.Is(
                        "tlsPin",
                        new Parameters(Map.of(
                                "host", List.of("intranet.example.org"),
                                "port", List.of("8443"),
                                "pin", List.of(KEY, BACKUP)))),
                rule.when());

        run("list");
        assertTrue(terminal.out().contains("office where tlsPin intranet.example.org:8443"), terminal.out());
        assertFalse(terminal.out().contains("You trust no network"), terminal.out());
        assertEquals(ExitCode.OK, run("withdraw", rule.id()));
        assertEquals(List.of(), settings.trustRules());
    }

    @Test
    void aNewKeyOfABeaconTakesThePlaceOfTheOldOne() {
        run("beacon", "office", "intranet.example.org", "--pin", KEY);
        run("beacon", "office", "intranet.example.org", "--pin", BACKUP);

        assertEquals(1, settings.trustRules().size());
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, intranet.example.org, 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=, There is no profile “nowhere”",
        "office, in tranet, 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=, “in tranet” is not a server",
        "office, intranet:99999, 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=, “intranet:99999” is not a server",
        "office, intranet, key, “key” is not a pin"
    })
    void saysWhatIsNoBeacon(String profile, String server, String pin, String complaint) {
        assertEquals(ExitCode.DATA, run("beacon", profile, server, "--pin", pin));

        assertTrue(terminal.err().contains(complaint), terminal.err());
        assertEquals(List.of(), settings.trustRules());
    }

    @Test
    void namesTheProfilesThereAre() {
        assertEquals(ExitCode.DATA, run("nowhere"));
        assertTrue(terminal.err().contains("“nowhere”; there are: office"), terminal.err());
    }
}
