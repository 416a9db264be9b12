// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.Given.gateway;
import static org.postern.core.Given.profile;
import static org.postern.core.Given.rule;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin.Layer;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.Probes;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selection.By;
import org.postern.api.rule.When;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.Platform;
import org.postern.core.known.Memories;
import org.postern.testing.MemorySettings;
import org.postern.testing.MovedNetwork;

final class OrderedSelectorTest {

    private static final EmailAddress ME = EmailAddress.of("me@example.org");
    private static final SmtpProfile ISP = profile("isp", Protection.NONE);
    private static final SmtpProfile CORP = profile("corp", Protection.TLS_AND_LOGIN);
    private static final SmtpProfile TLS = profile("tls", Protection.TLS);
    private static final SmtpProfile OTHER = profile("other", Protection.TLS_AND_LOGIN, "you@example.net");
    private static final List<SmtpProfile> ALL = List.of(ISP, TLS, CORP, OTHER);

    private final Platform platform = new Platform();

    @Test
    void takesTheFirstRuleThatSaysYes() {
        Selection selection = select(new MemorySettings(ALL)
                .withRules(
                        rule("away", gateway("10.0.0.1"), "corp"),
                        rule("home", gateway("192.168.1.1"), "isp"),
                        rule("also", gateway("192.168.1.0/24"), "corp")));

        assertEquals(Optional.of(ISP), selection.profile());
        assertEquals(By.RULE, selection.by());
        assertEquals("The rule “Rule home” applies: the gateway is 192.168.1.1.", selection.reason());
        assertEquals(
                List.of("The rule “Rule away” does not apply: the gateway is 192.168.1.1."), selection.passedOver());
    }

    @Test
    void saysWhichSignalWasMissing() {
        Selection selection = select(new MemorySettings(ALL)
                .withRules(rule("cafe", Given.is("ssid", Map.of("name", List.of("Cafe"))), "isp")));

        assertEquals(By.PROTECTION, selection.by());
        assertEquals(
                List.of(
                        "Whether the rule “Rule cafe” applies cannot be told: the name of the Wi-Fi network is not known."),
                selection.passedOver());
    }

    @Test
    void passesOverARuleWhoseProfileDoesNotCarryTheAuthor() {
        Selection selection = select(new MemorySettings(ALL)
                .withRules(
                        rule("first", gateway("192.168.1.1"), "other"),
                        rule("second", gateway("192.168.1.1"), "vanished"),
                        rule("third", gateway("192.168.1.1"), "isp")));

        assertEquals(Optional.of(ISP), selection.profile());
        assertEquals(
                List.of(
                        "The rule “Rule first” applies but was passed over: “Server other” does not carry mail from me@example.org.",
                        "The rule “Rule second” applies but was passed over: there is no server “vanished”."),
                selection.passedOver());
    }

    @Test
    void neverFallsBackToLessProtection() {
        Selection selection = select(new MemorySettings(ALL)
                .withRules(rule("home", gateway("192.168.1.1"), "tls", "isp", "other", "corp", "tls")));

        assertEquals(List.of(TLS, CORP), selection.candidates());
    }

    @Test
    void takesTheBestProtectedWhereNoRuleApplies() {
        Selection selection = select(new MemorySettings(ALL));

        assertEquals(By.PROTECTION, selection.by());
        assertEquals(List.of(CORP), selection.candidates());
        assertEquals("No rule applies; “Server corp” protects mail from me@example.org best.", selection.reason());
    }

    @Test
    void putsThePinBeforeTheUsersRules() {
        Selection selection = select(new MemorySettings(ALL)
                .withRules(rule("home", gateway("192.168.1.1"), "isp"))
                .withPin("tls"));

        assertEquals(List.of(TLS), selection.candidates());
        assertEquals(By.PIN, selection.by());
    }

    @Test
    void putsALockedRuleBeforeThePin() {
        Rule locked = rule(Layer.POLICY_LOCKED, "policy", gateway("192.168.1.1"), "corp");

        Selection selection = select(new MemorySettings(ALL).withRules(locked).withPin("isp"));

        assertEquals(Optional.of(CORP), selection.profile());
        assertEquals(By.RULE, selection.by());
    }

    @Test
    void passesOverAPinThatDoesNotCarryTheAuthor() {
        Selection selection = select(new MemorySettings(ALL).withPin("other"));

        assertEquals(Optional.of(CORP), selection.profile());
        assertEquals(
                List.of("The pin was passed over: “Server other” does not carry mail from me@example.org."),
                selection.passedOver());
    }

    @Test
    void selectsNothingForAnAuthorNobodyCarries() {
        Selection selection = select(new MemorySettings(List.of(OTHER)));

        assertTrue(selection.candidates().isEmpty());
        assertEquals(By.NOTHING, selection.by());
        assertEquals("No outgoing server carries mail from me@example.org.", selection.reason());
    }

    @Test
    void saysSoWhenThereIsNoServerAtAll() {
        assertEquals(
                "No outgoing server has been set up yet.",
                select(new MemorySettings(List.of())).reason());
    }

    @Test
    void saysSoWhenTheSettingsCouldNotBeRead() {
        String problem = "settings.json, line 3: “192.168.1.999” is no address.";

        Selection nothing = select(new MemorySettings(List.of()).withProblem(problem));
        Selection another = select(new MemorySettings(List.of(CORP)).withProblem(problem));

        assertTrue(nothing.reason().endsWith(problem), nothing.reason());
        assertEquals(problem, another.passedOver().get(0));
    }

    @Test
    void joinsTheEvidenceOfAllParts() {
        When both = new When.All(
                List.of(gateway("192.168.1.1"), Given.is("dnsDomain", Map.of("domain", List.of("corp.example")))));

        assertEquals(
                "The rule “Rule home” applies: the gateway is 192.168.1.1 and the DNS domain is corp.example.",
                select(new MemorySettings(ALL).withRules(rule("home", both, "isp")))
                        .reason());
    }

    @Test
    void noticesAContributionThatLeft() {
        platform.install(
                "org.example",
                "<condition kind='example.on' label='it is {0}' class='"
                        + "org.postern.core.condition.ContributedConditionsTest$Agreeable'/>");
        OrderedSelector selector =
                selector(new MemorySettings(ALL).withRules(rule("on", Given.is("example.on", Map.of()), "isp")));

        By there = selector.select(Networks.HOME, ME).by();
        platform.uninstall("org.example");
        Selection gone = selector.select(Networks.HOME, ME);

        assertEquals(By.RULE, there);
        assertEquals(
                List.of("Whether the rule “Rule on” applies cannot be told: there is no condition “example.on”."),
                gone.passedOver());
    }

    @Test
    void passesOverEachOfAThousandRulesWithASentence() {
        Rule[] rules = IntStream.range(0, 1_000)
                .mapToObj(i -> rule("r" + i, gateway("10." + i / 256 + "." + i % 256 + ".0/24"), "isp"))
                .toArray(Rule[]::new);

        Selection selection = select(new MemorySettings(ALL).withRules(rules));

        assertEquals(1_000, selection.passedOver().size());
        assertEquals(
                "The rule “Rule r999” does not apply: the gateway is 192.168.1.1.",
                selection.passedOver().get(999));
    }

    private Selection select(MemorySettings settings) {
        return selector(settings).select(Networks.HOME, ME);
    }

    private OrderedSelector selector(MemorySettings settings) {
        return new OrderedSelector(
                settings,
                platform.conditions(),
                platform.signals(),
                Memories.none(),
                new ActiveAnswers(new MovedNetwork(Networks.HOME)),
                Probes.NONE,
                Clock.systemUTC());
    }
}
