// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.Origin;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Policy;
import org.postern.api.settings.SettingsException;
import org.postern.api.trust.TrustRule;

final class RemovalTest {

    private static final String REMOVED = "{\"id\":\"isp\",\"remove\":true}";
    private static final String LOCKED = "{\"id\":\"isp\",\"remove\":true,\"lock\":true}";

    private final Fixture fixture;
    private final JsonSettings settings;

    RemovalTest(@TempDir Path folder) {
        fixture = new Fixture(folder);
        settings = fixture.settings();
    }

    @Test
    void takesAProfileAwayFromPoliciesWithLessAuthority() {
        fixture.write("installation/a.json", profiles(profile("isp", ",\"lock\":true"), profile("corp", "")));
        fixture.write("named.json", profiles(profile("isp", "")));

        fixture.write("machine/a.json", profiles(REMOVED));

        assertEquals(List.of("corp"), ids());
        assertEquals(List.of(), settings.problems());
    }

    @Test
    void takesNothingAwayFromPoliciesWithMoreAuthority() {
        fixture.write("machine/a.json", profiles(profile("isp", "")));

        fixture.write("installation/a.json", profiles(LOCKED));

        assertEquals(List.of("isp"), ids());
        settings.put(Fixture.profile("isp"));
        assertEquals("Server isp", settings.profile("isp").orElseThrow().name());
    }

    @Test
    void takesFromAnEarlierFileOfTheSameFolder() {
        fixture.write("machine/10-base.json", profiles(profile("isp", ""), profile("corp", "")));

        fixture.write("machine/20-site.json", profiles(REMOVED));

        assertEquals(List.of("corp"), ids());
    }

    @Test
    void leavesTheUserWhatIsTheUsers() {
        settings.put(Fixture.profile("isp"));

        fixture.write("machine/a.json", profiles(REMOVED));

        assertEquals(List.of("isp"), ids());
    }

    @Test
    void letsTheUserBringBackWhatWasRemovedWithoutALock() {
        fixture.write("installation/a.json", profiles(profile("isp", "")));
        fixture.write("machine/a.json", profiles(REMOVED));

        settings.put(Fixture.profile("isp"));

        assertEquals(List.of("isp"), ids());
    }

    @Test
    void withALockTakesTheUsersAwayTooAndLetsNobodyBringItBack() throws IOException {
        settings.put(Fixture.profile("isp"));
        fixture.write("machine/a.json", profiles(LOCKED));

        SettingsException e = assertThrows(SettingsException.class, () -> settings.put(Fixture.profile("isp")));

        assertEquals(List.of(), ids());
        assertEquals(
                "The server “isp” was removed by your organisation, in " + file("machine/a.json") + ".",
                e.getMessage());
        Files.delete(file("machine/a.json"));
        assertEquals(List.of("isp"), ids());
    }

    @Test
    void theLockOfAFileThatTheUserCouldWriteHoldsNothing() {
        fixture.written.add(file("machine/a.json"));
        fixture.write("installation/a.json", profiles(profile("isp", "")));
        fixture.write("machine/a.json", profiles(LOCKED));
        List<String> before = ids();

        settings.put(Fixture.profile("isp"));

        assertEquals(List.of(), before);
        assertEquals(List.of("isp"), ids());
    }

    @Test
    void takesARuleAway() {
        fixture.write(
                "installation/a.json",
                "{\"format\":1,\"profiles\":[" + profile("isp", "")
                        + "],\"rules\":[{\"id\":\"home\",\"when\":{},\"use\":\"isp\",\"lock\":true}]}");

        fixture.write("machine/a.json", "{\"format\":1,\"rules\":[{\"id\":\"home\",\"remove\":true,\"lock\":true}]}");

        assertEquals(List.of(), settings.rules());
        assertThrows(SettingsException.class, () -> settings.putRules(List.of(Fixture.rule("home", "isp"))));
        settings.putRules(List.of(Fixture.rule("mine", "isp")));
        assertEquals(List.of("mine"), settings.rules().stream().map(Rule::id).toList());
    }

    @Test
    void takesTrustAway() {
        fixture.write(
                "installation/a.json",
                "{\"format\":1,\"profiles\":[" + profile("isp", "")
                        + "],\"trust\":[{\"id\":\"vpn\",\"profile\":\"isp\",\"when\":{\"vpn\":\"corp\"}}]}");
        List<TrustRule> before = settings.trustRules();

        fixture.write("machine/a.json", "{\"format\":1,\"trust\":[{\"id\":\"vpn\",\"remove\":true,\"lock\":true}]}");

        assertEquals(1, before.size());
        assertEquals(List.of(), settings.trustRules());
        assertThrows(SettingsException.class, () -> settings.putTrustRules(before));
    }

    @Test
    void takesAnOAuthClientAwayByItsIssuer() {
        fixture.write(
                "installation/a.json",
                "{\"format\":1,\"oauthClients\":[{\"provider\":\"google\",\"clientId\":\"1\"},{\"provider\":\"microsoft\",\"clientId\":\"2\"}]}");

        fixture.write(
                "machine/a.json",
                "{\"format\":1,\"oauthClients\":[{\"provider\":\"google\",\"remove\":true,\"lock\":true}]}");

        assertEquals(
                List.of("2"),
                settings.oauthClients().stream().map(OAuthClient::id).toList());
        OAuthClient own = new OAuthClient(
                new Issuer("google"), "mine", Optional.empty(), List.of(), new Origin(Origin.Layer.USER, ""));
        assertThrows(SettingsException.class, () -> settings.put(own));
    }

    @Test
    void removingWhatDoesNotExistIsNoError() {
        fixture.write("machine/a.json", profiles(REMOVED));

        assertEquals(List.of(), settings.problems());
        assertEquals(List.of(removal()), settings.policies().get(0).removals());
    }

    @Test
    void eachPolicySaysWhatItRemovedFromWhom() {
        settings.put(Fixture.profile("isp"));
        fixture.write("named.json", profiles(profile("isp", "")));
        fixture.write("installation/a.json", profiles(REMOVED));
        fixture.write("machine/a.json", profiles(LOCKED));

        List<Policy> policies = settings.policies();

        assertEquals(
                List.of(removal(file("named.json"), fixture.file())),
                policies.get(0).removals());
        assertEquals(List.of(removal()), policies.get(1).removals());
        assertEquals(List.of(), policies.get(2).removals());
    }

    @Test
    void whatIsRemovedStandsNowhereElseInTheFile() {
        fixture.write("machine/a.json", profiles(REMOVED, profile("isp", "")));

        assertEquals(
                List.of(file("machine/a.json") + ": profiles[1]: The id “isp” stands here twice."),
                settings.problems());
    }

    @Test
    void aUserRemovesNothing() {
        fixture.write(fixture.file(), profiles(REMOVED));

        assertEquals(1, settings.problems().size());
    }

    private Policy.Removal removal(Path... from) {
        return new Policy.Removal(
                "profiles", "isp", Stream.of(from).map(Path::toString).toList());
    }

    private Path file(String name) {
        return fixture.folder.resolve(name);
    }

    private List<String> ids() {
        return settings.profiles().stream().map(SmtpProfile::id).toList();
    }

    private static String profiles(String... entries) {
        return "{\"format\":1,\"profiles\":[" + String.join(",", entries) + "]}";
    }

    private static String profile(String id, String more) {
        return "{\"id\":\"" + id
                + "\",\"name\":\"A\",\"host\":\"smtp.example.org\",\"security\":\"tls\",\"senders\":[\"*@example.org\"]"
                + more + "}";
    }
}
