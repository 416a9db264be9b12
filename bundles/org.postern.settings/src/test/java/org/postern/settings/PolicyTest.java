// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Origin.Layer;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Fallback;
import org.postern.api.settings.Policy;
import org.postern.api.settings.SettingsException;
import org.postern.api.settings.Takeover;
import org.postern.api.settings.Takeover.Extent;

final class PolicyTest {

    private final Fixture fixture;
    private final JsonSettings settings;

    PolicyTest(@TempDir Path folder) {
        fixture = new Fixture(folder);
        settings = fixture.settings();
    }

    @Test
    void diagnosisRulesOfThePolicyWithMoreAuthorityComeFirst() {
        fixture.write("machine/a.json", "{\"format\":1,\"diagnosis\":[{\"id\":\"machine\"}]}");
        fixture.write("named.json", "{\"format\":1,\"diagnosis\":[{\"id\":\"named\"}]}");

        assertEquals(
                List.of("[{\"id\":\"machine\"}]", "[{\"id\":\"named\"}]"),
                fixture.settings().diagnosisRules());
    }

    @Test
    void aBadDiagnosisRuleRefusesTheWholeFileWithItsPlace() {
        fixture.write(
                "machine/a.json",
                "{\"format\":1,\"profiles\":[" + profile("corp", "Policy", "") + "],\"diagnosis\":[{\"id\":\"bad\"}]}");

        JsonSettings settings = fixture.settings();

        assertEquals(List.of(), settings.profiles());
        assertEquals(List.of(), settings.diagnosisRules());
        assertTrue(
                settings.problems().get(0).endsWith("a.json: diagnosis: rules[0]: this is bad."),
                settings.problems().get(0));
    }

    @Test
    void aUserHasNoDiagnosisRules() {
        fixture.write(fixture.file(), "{\"format\":1,\"diagnosis\":[]}");

        assertEquals(1, fixture.settings().problems().size());
    }

    @Test
    void givesProfilesThatSayWhereTheyCameFrom() {
        fixture.write("machine/corp.json", policy(profile("corp", "Policy", "")));

        SmtpProfile corp = settings.profile("corp").orElseThrow();

        assertEquals(Layer.POLICY_DEFAULT, corp.origin().layer());
        assertEquals(
                fixture.folder.resolve("machine/corp.json").toString(),
                corp.origin().source());
    }

    @Test
    void letsTheUserReplaceADefault() {
        fixture.write("machine/corp.json", policy(profile("corp", "Policy", "")));

        settings.put(Fixture.profile("corp"));
        SmtpProfile replaced = settings.profile("corp").orElseThrow();
        settings.removeProfile("corp");

        assertEquals("Server corp", replaced.name());
        assertEquals("Policy", settings.profile("corp").orElseThrow().name());
    }

    @Test
    void letsNobodyReplaceWhatIsLocked() {
        settings.put(Fixture.profile("corp"));
        fixture.write("machine/corp.json", policy(profile("corp", "Policy", ",\"lock\":true")));

        SettingsException e = assertThrows(SettingsException.class, () -> settings.put(Fixture.profile("corp")));

        assertEquals("Policy", settings.profile("corp").orElseThrow().name());
        assertEquals(
                "The server “corp” is given by your organisation and locked, in "
                        + fixture.folder.resolve("machine/corp.json") + ".",
                e.getMessage());
    }

    @Test
    void saysWhichPolicyLocksWhatCannotBeRemoved() {
        fixture.write("machine/corp.json", policy(profile("corp", "Policy", ",\"lock\":true")));

        SettingsException e = assertThrows(SettingsException.class, () -> settings.removeProfile("corp"));

        assertEquals(
                "The server “corp” is given by your organisation and locked, in "
                        + fixture.folder.resolve("machine/corp.json") + ".",
                e.getMessage());
    }

    @Test
    void saysThatADefaultCannotBeRemovedEither() {
        fixture.write("machine/corp.json", policy(profile("corp", "Policy", "")));

        SettingsException e = assertThrows(SettingsException.class, () -> settings.removeProfile("corp"));

        assertEquals(
                "The server “corp” is given by your organisation, in " + fixture.folder.resolve("machine/corp.json")
                        + ", and is not yours to remove.",
                e.getMessage());
    }

    @Test
    void putsTheMachineBeforeTheInstallationBeforeTheNamedFile() {
        fixture.write("named.json", policy(profile("a", "Named", ",\"lock\":true") + "," + profile("b", "Named", "")));
        fixture.write("installation/x.json", policy(profile("a", "Installation", "") + "," + profile("c", "X", "")));
        fixture.write("machine/x.json", policy(profile("a", "Machine", "")));

        assertEquals(
                Map.of("a", "Machine", "b", "Named", "c", "X"),
                settings.profiles().stream().collect(Collectors.toMap(SmtpProfile::id, SmtpProfile::name)));
        assertEquals(
                Layer.POLICY_DEFAULT,
                settings.profile("a").orElseThrow().origin().layer());
    }

    @Test
    void takesTheFallbackOfThePolicyUntilTheUserChooses() {
        fixture.write("machine/p.json", "{\"format\":1,\"fallback\":\"ask\"}");
        Fallback policys = settings.fallback();

        settings.putFallback(Fallback.AUTOMATIC);

        assertEquals(Fallback.ASK, policys);
        assertEquals(Fallback.AUTOMATIC, settings.fallback());
    }

    @Test
    void whichProgramsAreTakenOverIsTheUsersUnlessAPolicyLocksIt() {
        fixture.write("machine/p.json", "{\"format\":1,\"jakartaMail\":{\"take\":\"off\"}}");
        Takeover policys = settings.takeover();
        Takeover named = new Takeover(Extent.NAMED, List.of("smtp.isp.example"), policys.origin());

        settings.put(named);
        Takeover users = fixture.settings().takeover();
        fixture.write("machine/p.json", "{\"format\":1,\"jakartaMail\":{\"take\":\"off\",\"lock\":true}}");

        assertEquals(Extent.OFF, policys.extent());
        assertEquals(List.of("smtp.isp.example"), users.hosts());
        assertEquals(Extent.OFF, settings.takeover().extent());
        assertThrows(SettingsException.class, () -> settings.put(named));
    }

    @Test
    void asksNobodyAboutSendersWhereThePolicySaysSo() {
        boolean before = settings.senderPolicyAdvice();

        fixture.write("machine/p.json", "{\"format\":1,\"senderPolicyAdvice\":false}");

        assertTrue(before);
        assertFalse(settings.senderPolicyAdvice());
    }

    @Test
    void takesTheLastFileOfAFolder() {
        fixture.write("machine/10-base.json", policy(profile("a", "Base", "")));
        fixture.write("machine/20-site.json", policy(profile("a", "Site", "")));
        fixture.write("machine/README.txt", "not a policy");

        assertEquals("Site", settings.profile("a").orElseThrow().name());
        assertEquals(List.of(), settings.problems());
    }

    @Test
    void aPolicyThatIsTakenAwayLeavesWhatTheUserHad() throws IOException {
        settings.put(Fixture.profile("corp"));
        settings.putRules(List.of(Fixture.rule("mine", "corp")));
        List<SmtpProfile> profiles = settings.profiles();
        List<Rule> rules = settings.rules();
        fixture.write(
                "machine/p.json",
                "{\"format\":1,\"profiles\":[" + profile("corp", "Policy", ",\"lock\":true") + ","
                        + profile("a", "A", "") + "],\"rules\":[" + rule("first", ",\"lock\":true") + "]}");
        List<SmtpProfile> locked = settings.profiles();

        Files.delete(fixture.folder.resolve("machine/p.json"));

        assertEquals(2, locked.size());
        assertEquals(profiles, settings.profiles());
        assertEquals(rules, settings.rules());
    }

    @Test
    void whatAUserCouldWriteLocksNothingAndSaysSo() {
        Path file = fixture.folder.resolve("machine/corp.json");
        fixture.written.add(file);
        fixture.write(file, policy(profile("corp", "Policy", ",\"lock\":true")));

        settings.put(Fixture.profile("corp"));

        assertEquals("Server corp", settings.profile("corp").orElseThrow().name());
        assertEquals(List.of(new Policy(file.toString(), false, Optional.empty())), settings.policies());
    }

    @Test
    void policiesAreListedWithWhatIsWrongWithThem() {
        Path good = fixture.folder.resolve("machine/good.json");
        Path bad = fixture.folder.resolve("named.json");
        fixture.write(good, policy(profile("corp", "Policy", ",\"lock\":true")));
        fixture.write(bad, "{\"format\":1,\"profiles\":[{}]}");

        assertEquals(
                List.of(
                        new Policy(good.toString(), true, Optional.empty()),
                        new Policy(bad.toString(), true, Optional.of(bad + ": profiles[0]: “security” is missing."))),
                settings.policies());
    }

    @Test
    void ofARealFileTheSystemSaysWhetherItIsTheUsersToWrite() {
        Path file = fixture.folder.resolve("machine/corp.json");
        fixture.write(file, policy(""));

        assertTrue(places(Map.of("os.name", "Linux")).writable().test(file));
    }

    @Test
    void asksLockedRulesThenTheUsersThenTheDefaults() {
        fixture.write(
                "machine/p.json",
                "{\"format\":1,\"profiles\":[" + profile("a", "A", "") + "],\"rules\":[" + rule("last", "") + ","
                        + rule("first", ",\"lock\":true") + "]}");
        settings.putRules(List.of(Fixture.rule("users", "a")));

        assertEquals(
                List.of("first", "users", "last"),
                settings.rules().stream().map(Rule::id).toList());
    }

    @Test
    void refusesAUsersRuleWithTheIdOfALockedOne() {
        fixture.write(
                "machine/p.json",
                "{\"format\":1,\"profiles\":[" + profile("a", "A", "") + "],\"rules\":["
                        + rule("first", ",\"lock\":true") + "]}");

        assertThrows(SettingsException.class, () -> settings.putRules(List.of(Fixture.rule("first", "a"))));

        assertEquals(Layer.POLICY_LOCKED, settings.rules().get(0).origin().layer());
    }

    @Test
    void leavesTheOthersInForceWhenOneIsBad() {
        fixture.write("machine/bad.json", "{\"format\":1,\"profiles\":[{}]}");
        fixture.write("machine/good.json", policy(profile("a", "A", "")));

        assertTrue(settings.profile("a").isPresent());
        assertEquals(
                List.of(fixture.folder.resolve("machine/bad.json") + ": profiles[0]: “security” is missing."),
                settings.problems());
    }

    @Test
    void letsARuleOfTheUserUseAProfileOfThePolicy() {
        fixture.write("installation/p.json", policy(profile("a", "A", "")));

        settings.putRules(List.of(Fixture.rule("mine", "a")));

        assertEquals(List.of(), fixture.settings().problems());
    }

    @Test
    void liesWhereTheSystemKeepsSuchThings() {
        PolicyPlaces linux = places(Map.of(
                "os.name", "Linux", "osgi.install.area", "file:/opt/postern mail/", "postern.policy", "/tmp/p.json"));
        PolicyPlaces mac = places(Map.of("os.name", "Mac OS X"));

        assertEquals(List.of(Path.of("/etc/postern/policy.d"), Path.of("/opt/postern mail/policy.d")), linux.folders());
        assertEquals(Optional.of(new Place(Path.of("/tmp/p.json"), Rank.NAMED)), linux.named());
        assertEquals(List.of(Path.of("/Library/Application Support/Postern/policy.d")), mac.folders());
    }

    private static PolicyPlaces places(Map<String, String> properties) {
        return PolicyPlaces.of(
                new Surroundings(name -> Optional.empty(), name -> Optional.ofNullable(properties.get(name))),
                Path.of("/state"));
    }

    private static String policy(String profiles) {
        return "{\"format\":1,\"profiles\":[" + profiles + "]}";
    }

    private static String profile(String id, String name, String more) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name
                + "\",\"host\":\"smtp.example.org\",\"security\":\"tls\",\"senders\":[\"*@example.org\"]" + more + "}";
    }

    private static String rule(String id, String more) {
        return "{\"id\":\"" + id + "\",\"when\":{},\"use\":\"a\"" + more + "}";
    }
}
