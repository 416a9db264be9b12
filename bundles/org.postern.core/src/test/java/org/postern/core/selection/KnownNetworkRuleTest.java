// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Probes;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selection.By;
import org.postern.api.rule.Signals;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.Platform;
import org.postern.core.known.Memories;
import org.postern.core.known.NetworkLedger;
import org.postern.testing.MemorySettings;
import org.postern.testing.MovedNetwork;

/** Rules that name a known network. */
final class KnownNetworkRuleTest {

    private static final EmailAddress ME = EmailAddress.of("me@example.org");
    private static final SmtpProfile ISP = Given.profile("isp", Protection.TLS_AND_LOGIN);
    private static final NetworkSnapshot NEW_ROUTER = Networks.of(
            "interface@eth0=ethernet",
            "address@eth0=192.168.1.21/24",
            "gateway@eth0=192.168.1.1",
            "gatewayMac@eth0=00:1a:2b:3c:4d:5f",
            "dnsDomain@eth0=corp.example");

    private static final NetworkSnapshot CORNER =
            Networks.of("interface@eth0=ethernet", "gateway@eth0=192.168.1.1", "gatewayMac@eth0=00:1a:2b:3c:4d:60");

    private final NetworkLedger ledger;

    KnownNetworkRuleTest(@TempDir Path state) {
        ledger = Memories.ledger(state, Clock.systemUTC());
    }

    @BeforeEach
    void nameHome() {
        ledger.rename(ledger.remember(Networks.HOME).orElseThrow().id(), "Home");
    }

    @Test
    void holdsOnTheNetworkOfThatName() {
        Selection selection = select("home", Networks.HOME);

        assertEquals(By.RULE, selection.by());
        assertEquals("The rule “Rule r” applies: this is the network “Home”.", selection.reason());
    }

    @Test
    void holdsOnTheNetworkOfThatIdWhateverItsName() {
        String id = ledger.find("Home").orElseThrow().id();
        ledger.rename(id, "Haus");

        assertEquals(By.RULE, select(id, Networks.HOME).by());
    }

    @Test
    void doesNotHoldOnAnother() {
        ledger.rename(ledger.remember(CORNER).orElseThrow().id(), "Corner");

        assertEquals(
                List.of("The rule “Rule r” does not apply: this is the network “Corner”."),
                select("Home", CORNER).passedOver());
    }

    @Test
    void doesNotHoldOnANetworkThatIsNotKnown() {
        assertEquals(
                List.of("The rule “Rule r” does not apply: this network is not known yet."),
                select("Home", Networks.CAFE).passedOver());
    }

    @Test
    void cannotTellWhereItOnlyLooksLikeIt() {
        List<String> unknown = List.of("Whether the rule “Rule r” applies cannot be told: this looks like the network"
                + " “Home”, but nobody has said whether it is.");

        assertEquals(unknown, select("Home", NEW_ROUTER).passedOver());
        ledger.remember(NEW_ROUTER);
        assertEquals(unknown, select("Home", NEW_ROUTER).passedOver());
    }

    @Test
    void holdsOnceAPersonHasConfirmedIt() {
        ledger.confirm(ledger.remember(NEW_ROUTER).orElseThrow().id());

        assertEquals(By.RULE, select("Home", NEW_ROUTER).by());
    }

    @Test
    void cannotTellOffline() {
        assertEquals(
                List.of("Whether the rule “Rule r” applies cannot be told: there is no network."),
                select("Home", NetworkSnapshot.OFFLINE).passedOver());
    }

    private Selection select(String name, NetworkSnapshot network) {
        Rule rule = Given.rule("r", Given.is("network", Map.of("name", List.of(name))), "isp");
        MovedNetwork monitor = new MovedNetwork(network);
        return new OrderedSelector(
                        new MemorySettings(List.of(ISP)).withRules(rule),
                        new Platform().conditions(),
                        Signals.NONE,
                        Memories.of(ledger, monitor),
                        new ActiveAnswers(monitor),
                        Probes.NONE,
                        Clock.systemUTC())
                .select(network, ME);
    }
}
