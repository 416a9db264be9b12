// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;
import org.postern.api.settings.Policy;
import org.postern.api.settings.SettingsException;
import org.postern.api.trust.TrustRule;

/** A profile or condition that is not there costs what names it, and never the file. */
final class GapsTest {

    private static final String REMOVED = "{\"format\":1,\"profiles\":[{\"id\":\"isp\",\"remove\":true}]}";
    private static final String TAKEN =
            "rules[0]: The rule “home” is passed over: your organisation removed its profile “isp”, in ";

    private final Fixture fixture;
    private final JsonSettings settings;
    private final Path machines;
    private final Path installations;

    GapsTest(@TempDir Path folder) {
        fixture = new Fixture(folder);
        settings = fixture.settings();
        machines = folder.resolve("machine/a.json");
        installations = folder.resolve("installation/a.json");
        fixture.write(installations, policy(""));
    }

    @Test
    void aUsersRuleForARemovedProfileIsPassedOverUntilTheProfileIsBack() throws IOException {
        settings.put(Fixture.profile("mine"));
        settings.putRules(List.of(Fixture.rule("home", "isp"), Fixture.rule("away", "mine")));
        String written = fixture.read(fixture.file());

        fixture.write(machines, REMOVED);
        List<String> problems = settings.problems();
        JsonSettings next = fixture.settings();
        List<String> nextProblems = next.problems();
        List<Rule> nextRules = next.rules();
        Optional<SmtpProfile> own = next.profile("mine");
        Files.delete(machines);

        String sentence = fixture.file() + ": " + TAKEN + machines + ".";
        assertEquals(List.of(sentence), problems);
        assertEquals(List.of(sentence), nextProblems);
        assertEquals(List.of("home", "away"), nextRules.stream().map(Rule::id).toList());
        assertTrue(own.isPresent());
        assertEquals(List.of(), next.problems());
        assertEquals(written, fixture.read(fixture.file()));
    }

    @Test
    void soDoesALockedRemovalOfTheUsersOwnProfile() {
        settings.put(Fixture.profile("isp"));
        settings.putRules(List.of(Fixture.rule("home", "isp")));

        fixture.write(machines, REMOVED.replace("true", "true,\"lock\":true"));

        assertEquals(List.of(fixture.file() + ": " + TAKEN + machines + "."), settings.problems());
        assertEquals(Optional.empty(), settings.profile("isp"));
    }

    @Test
    void aRuleWaitsForAPolicyThatIsNotThere() throws IOException {
        settings.putRules(List.of(Fixture.rule("home", "isp")));

        Files.delete(installations);
        JsonSettings next = fixture.settings();
        List<String> without = next.problems();
        fixture.write(installations, policy(""));

        assertEquals(
                List.of(
                        fixture.file()
                                + ": rules[0]: The rule “home” is passed over: it uses the profile “isp”, which does not exist; there are none yet."),
                without);
        assertEquals(List.of(), next.problems());
        assertEquals("isp", next.rules().get(0).use());
    }

    @Test
    void aFallbackCostsItselfAlone() {
        settings.put(Fixture.profile("mine"));
        Rule rule = Fixture.rule("home", "mine");
        settings.putRules(List.of(new Rule("home", rule.name(), rule.when(), "mine", List.of("isp"), rule.origin())));

        fixture.write(machines, REMOVED);

        assertEquals(
                List.of(fixture.file()
                        + ": rules[0]: The rule “home” goes without its fallback “isp”: your organisation removed this profile, in "
                        + machines + "."),
                fixture.settings().problems());
    }

    @Test
    void trustVouchesForNothing() throws IOException {
        TrustRule vpn = new TrustRule(
                "vpn",
                "isp",
                new When.Is("vpn", new Parameters(Map.of("name", List.of("Corp")))),
                Fixture.profile("isp").origin());
        settings.putTrustRules(List.of(vpn));

        Files.delete(installations);
        List<String> gone = fixture.settings().problems();
        fixture.write(installations, policy(""));
        fixture.write(machines, REMOVED);

        assertEquals(
                List.of(
                        fixture.file()
                                + ": trust[0]: The trust “vpn” vouches for nothing: it is for the profile “isp”, which does not exist; there are none yet."),
                gone);
        assertEquals(
                List.of(fixture.file()
                        + ": trust[0]: The trust “vpn” vouches for nothing: your organisation removed its profile “isp”, in "
                        + machines + "."),
                settings.problems());
    }

    @Test
    void whateverElseIsChangedLeavesTheRuleInTheFile() {
        settings.putRules(List.of(Fixture.rule("home", "isp")));
        fixture.write(machines, REMOVED);
        JsonSettings next = fixture.settings();

        next.put(Fixture.profile("mine"));
        next.putRules(List.of(Fixture.rule("away", "mine"), next.rules().get(0)));

        assertEquals(
                List.of("away", "home"), next.rules().stream().map(Rule::id).toList());
        assertTrue(fixture.read(fixture.file()).contains("\"isp\""));
        next.putRules(List.of());
        assertEquals(List.of(), next.problems());
    }

    @Test
    void nothingNewIsAddedForAProfileThatIsNotThere() {
        settings.put(Fixture.profile("mine"));
        settings.putRules(List.of(Fixture.rule("home", "isp")));
        fixture.write(machines, REMOVED);
        String before = fixture.read(fixture.file());

        for (Rule rule : List.of(Fixture.rule("other", "isp"), Fixture.rule("home", "nowhere"))) {
            List<Rule> rules = List.of(Fixture.rule("good", "mine"), rule);
            SettingsException e = assertThrows(SettingsException.class, () -> settings.putRules(rules));
            assertEquals(
                    "Nothing was changed: rules[1]: The rule “" + rule.id() + "” uses the profile “" + rule.use()
                            + "”, which does not exist; there are mine, corp.",
                    e.getMessage());
        }

        assertEquals(before, fixture.read(fixture.file()));
    }

    @Test
    void aPolicyWithLessAuthorityKeepsAllElse() {
        fixture.write(installations, policy(rule("home", "isp") + "," + rule("away", "corp")));

        fixture.write(machines, REMOVED);
        JsonSettings next = fixture.settings();

        String sentence = installations + ": " + TAKEN + machines + ".";
        assertEquals(
                List.of("corp"), next.profiles().stream().map(SmtpProfile::id).toList());
        assertEquals(List.of(sentence), next.problems());
        Policy passing = next.policies().get(1);
        assertEquals(List.of(sentence), passing.passedOver());
        assertEquals(Optional.empty(), passing.problem());
    }

    @Test
    void whatIsRemovedAlongIsNoProblem() {
        fixture.write(installations, policy(rule("home", "isp")));

        fixture.write(machines, REMOVED.replace("}]}", "}],\"rules\":[{\"id\":\"home\",\"remove\":true}]}"));

        assertEquals(List.of(), fixture.settings().problems());
        assertEquals(List.of(), fixture.settings().rules());
    }

    @Test
    void aConditionOfAnotherProgramCostsItsRuleAlone() {
        fixture.write(fixture.file(), file("{\"tide\":\"high\"}", "{\"not\":{\"wharf\":{\"pier\":[\"1\",\"2\"]}}}"));

        List<Rule> rules = settings.rules();
        List<String> problems = settings.problems();

        assertEquals(List.of("sea", "land"), rules.stream().map(Rule::id).toList());
        assertEquals(
                List.of(
                        "rules[0]: Whether the rule “sea” applies cannot be told here: there is no condition “tide”; there are category, dnsDomain, gateway, tlsPin, vpn, and all, any and not.",
                        "rules[1]: Whether the rule “land” applies cannot be told here: there is no condition “wharf”; there are category, dnsDomain, gateway, tlsPin, vpn, and all, any and not."),
                problems.stream()
                        .map(problem -> problem.replace(fixture.file() + ": ", ""))
                        .toList());
        assertTrue(settings.profile("isp").isPresent());
    }

    @Test
    void whateverIsChangedKeepsTheWordsOfSuchACondition() {
        fixture.write(fixture.file(), file("{\"tide\":\"high\"}", "{\"not\":{\"wharf\":{\"pier\":[\"1\",\"2\"]}}}"));
        List<Rule> rules = settings.rules();

        settings.putRules(rules.stream()
                .map(rule -> new Rule(rule.id(), "Renamed", rule.when(), rule.use(), rule.fallbacks(), rule.origin()))
                .toList());

        String written = fixture.read(fixture.file()).replaceAll("\\s+", "");
        assertTrue(written.contains("\"when\":{\"tide\":\"high\"}"), written);
        assertTrue(written.contains("\"when\":{\"not\":{\"wharf\":{\"pier\":[\"1\",\"2\"]}}}"), written);
        assertEquals("Renamed", settings.rules().get(0).name());
    }

    @Test
    void noNewRuleAsksForAConditionThatIsNotThere() {
        When tide = new When.Is("tide", new Parameters(Map.of("is", List.of("high"))));
        Rule rule = Fixture.rule("sea", "corp");
        List<Rule> rules = List.of(new Rule("sea", rule.name(), tide, "corp", List.of(), rule.origin()));

        SettingsException e = assertThrows(SettingsException.class, () -> settings.putRules(rules));

        assertEquals(
                "Nothing was changed: rules[0]: There is no condition “tide”; there are category, dnsDomain, gateway, tlsPin, vpn, and all, any and not.",
                e.getMessage());
        assertEquals(List.of(), settings.rules());
    }

    @Test
    void aPolicyMaySpeakToProgramsThatHaveMoreConditions() {
        fixture.write(installations, policy(rule("home", "isp").replace("gateway", "tide")));

        Policy policy = settings.policies().get(0);

        assertEquals(Optional.empty(), policy.problem());
        assertEquals(1, policy.passedOver().size());
        assertTrue(settings.profile("corp").isPresent());
    }

    private static String file(String sea, String land) {
        String rules = "{\"id\":\"sea\",\"when\":" + sea + ",\"use\":\"isp\"},{\"id\":\"land\",\"when\":" + land
                + ",\"use\":\"isp\"}";
        return "{\"format\":1,\"profiles\":[" + profile("isp") + "],\"rules\":[" + rules + "]}";
    }

    private static String policy(String rules) {
        return "{\"format\":1,\"profiles\":[" + profile("isp") + "," + profile("corp") + "],\"rules\":[" + rules + "]}";
    }

    private static String rule(String id, String use) {
        return "{\"id\":\"" + id + "\",\"when\":{\"gateway\":\"10.0.0.1\"},\"use\":\"" + use + "\"}";
    }

    private static String profile(String id) {
        return "{\"id\":\"" + id
                + "\",\"name\":\"A\",\"host\":\"smtp.example.org\",\"security\":\"tls\",\"senders\":[\"*@example.org\"]}";
    }
}
