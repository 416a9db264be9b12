// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.Origin.Layer;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Fallback;
import org.postern.testing.Identity;

final class FetchedPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final String PATH = "/mail/policy.json";
    private static final String GOOD = policy("corp", "");
    private static final Path FIXTURES = Path.of("src/test/resources");

    private static Optional<Identity> identity = Optional.empty();

    private final Fixture fixture;
    private final PolicyServer server;
    private final Place place;

    FetchedPolicyTest(@TempDir Path folder) throws IOException {
        fixture = new Fixture(folder);
        server = new PolicyServer(identity.orElseThrow());
        place = Place.named(server.url(PATH), fixture.home.state());
        fixture.named = Optional.of(place);
    }

    @BeforeAll
    static void makeACertificate() throws IOException, GeneralSecurityException {
        identity = Optional.of(Identity.named("dns:localhost"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void givesWhatTheServerHas() {
        server.gives(PATH, policy("corp", ",\"lock\":true"));
        LayeredFiles files = files();

        look(files);

        SmtpProfile corp = files.view().profiles().get(0);
        assertEquals("corp", corp.id());
        assertEquals(server.url(PATH), corp.origin().source());
        assertEquals(Layer.POLICY_DEFAULT, corp.origin().layer());
        assertEquals(Optional.empty(), files.policies().get(0).stale());
    }

    @Test
    void saysThatThereIsNoCopyYet() {
        LayeredFiles files = files();

        assertEquals(
                Optional.of(server.url(PATH)
                        + ": There is no copy of it on this computer yet; Postern fetches it while it runs."),
                files.policies().get(0).problem());
        assertEquals(List.of(), files.view().profiles());
    }

    @Test
    void theLastGoodCopyIsInForceWithoutTheServer() {
        server.gives(PATH, GOOD);
        look(files());
        server.close();

        LayeredFiles later = files();
        List<String> atOnce = ids(later);
        look(later);

        assertEquals(List.of("corp"), atOnce);
        assertEquals(List.of("corp"), ids(later));
        assertEquals(List.of(), later.view().problems());
        assertEquals(Optional.empty(), later.policies().get(0).problem());
        assertTrue(later.policies()
                .get(0)
                .stale()
                .orElseThrow()
                .startsWith(server.url(PATH) + ": It could not be fetched: "));
    }

    @Test
    void theCopyIsForItsOwnerAlone() throws IOException {
        server.gives(PATH, GOOD);

        look(files());

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place.file())));
    }

    @ParameterizedTest
    @CsvSource({"ETag,\"1\"", "Last-Modified,'Fri, 27 Nov 2026 09:00:00 GMT'"})
    void asksForWhatIsNewOnly(String header, String value) {
        server.gives(PATH, GOOD, Map.of(header, value));
        LayeredFiles files = files();

        look(files);
        look(files);

        assertEquals(List.of("", value), server.conditions);
        assertEquals(List.of("corp"), ids(files));
        assertEquals(Optional.empty(), files.policies().get(0).stale());
    }

    @Test
    void takesWhatChanged() {
        server.gives(PATH, GOOD, Map.of("ETag", "\"1\""));
        LayeredFiles files = files();
        look(files);

        server.gives(PATH, policy("other", ""), Map.of("ETag", "\"2\""));
        look(files);

        assertEquals(List.of("other"), ids(files));
    }

    @Test
    void badJsonAfterGoodLeavesTheGoodInForceAlsoAtTheNextStart() {
        server.gives(PATH, GOOD);
        LayeredFiles files = files();
        look(files);

        server.gives(PATH, "{\"format\": 1,}");
        look(files);

        String sentence = server.url(PATH) + ": line 1, column 15: This is not JSON (Expected name).";
        assertEquals(List.of("corp"), ids(files));
        assertEquals(List.of(sentence), files.view().problems());
        assertEquals(List.of("corp"), ids(files()));
        assertEquals(List.of(sentence), files().view().problems());
    }

    @Test
    void aRuleForAProfileThatExistsNowhereIsRefusedBeforeItIsKept() {
        server.gives(PATH, GOOD);
        LayeredFiles files = files();
        look(files);

        server.gives(PATH, "{\"format\":1,\"rules\":[{\"id\":\"r\",\"when\":{},\"use\":\"nowhere\"}]}");
        look(files);

        assertEquals(List.of("corp"), ids(files()));
        assertTrue(
                files.view().problems().get(0).contains("“nowhere”, which does not exist"),
                files.view().problems()::toString);
    }

    @Test
    void aRuleForAProfileThatTheMachineRemovesCostsNothingElse() {
        fixture.write("machine/a.json", "{\"format\":1,\"profiles\":[{\"id\":\"corp\",\"remove\":true}]}");
        LayeredFiles files = files();

        server.gives(
                PATH,
                GOOD.replace(
                        "}]}", "}],\"fallback\":\"ask\",\"rules\":[{\"id\":\"r\",\"when\":{},\"use\":\"corp\"}]}"));
        look(files);

        assertEquals(Fallback.ASK, files.view().fallback());
        assertEquals(Optional.empty(), files.policies().get(1).problem());
        assertEquals(1, files.policies().get(1).passedOver().size());
    }

    @Test
    void aUsersRuleWaitsForThePolicyToBeFetched() {
        fixture.write(
                fixture.file(),
                "{\"format\":1,\"fallback\":\"ask\",\"rules\":[{\"id\":\"r\",\"when\":{},\"use\":\"corp\"}]}");
        server.gives(PATH, GOOD);
        LayeredFiles files = files();

        View before = files.view();
        look(files);

        assertEquals(Fallback.ASK, before.fallback());
        assertEquals(1, before.problems().size());
        assertEquals(List.of(), files.view().problems());
        assertEquals("corp", files.view().rules().get(0).use());
    }

    @Test
    void whatIsGoodAgainIsTakenAgain() {
        server.gives(PATH, "{");
        LayeredFiles files = files();
        look(files);
        List<String> whileBad = files.view().problems();

        server.gives(PATH, GOOD);
        look(files);

        assertEquals(1, whileBad.size());
        assertEquals(List.of(), files.view().problems());
        assertEquals(List.of("corp"), ids(files));
    }

    @Test
    void refusesMoreThanAMebibyte() {
        server.gives(PATH, GOOD + " ".repeat(1 << 20));
        LayeredFiles files = files();

        look(files);

        assertUnreached(files, "it sends more than 1024 KiB.");
    }

    @Test
    void takesAMebibyte() {
        server.gives(PATH, GOOD + " ".repeat((1 << 20) - GOOD.length()));
        LayeredFiles files = files();

        look(files);

        assertEquals(List.of("corp"), ids(files));
    }

    @Test
    void followsARedirectOfTheSameServer() {
        server.redirects(PATH, "/mail/v2.json").gives("/mail/v2.json", GOOD);
        LayeredFiles files = files();

        look(files);

        assertEquals(List.of("corp"), ids(files));
    }

    @Test
    void followsNoRedirectToAnotherServer() throws IOException {
        try (PolicyServer other = new PolicyServer(identity.orElseThrow())) {
            other.gives(PATH, GOOD);
            server.redirects(PATH, other.url(PATH));
            LayeredFiles files = files();

            look(files);

            assertUnreached(files, "it redirects to another server, “" + other.url(PATH) + "”.");
            assertEquals(List.of(), other.asked);
        }
    }

    @Test
    void followsNoRedirectOutOfTls() {
        server.redirects(PATH, server.url(PATH).replace("https", "http"));
        LayeredFiles files = files();

        look(files);

        assertUnreached(
                files, "it redirects to another server, “" + server.url(PATH).replace("https", "http") + "”.");
    }

    @Test
    void givesUpOnRedirectsInACircle() {
        server.redirects(PATH, PATH);
        LayeredFiles files = files();

        look(files);

        assertUnreached(files, "it redirects again and again.");
    }

    @Test
    void givesUpOnAServerThatNeverEnds() {
        server.drips(PATH);
        LayeredFiles files = files();

        look(files, Duration.ofMillis(300));

        assertUnreached(files, "it has not answered within 0 s.");
    }

    @Test
    void aMissingPolicyIsNoEmptyOne() {
        server.gives(PATH, GOOD);
        LayeredFiles files = files();
        look(files);

        server.refuses(PATH, 404);
        look(files);

        assertEquals(List.of("corp"), ids(files));
        assertUnreached(files, "its server answers 404.");
    }

    @Test
    void aServerThatNobodyBelievesGivesNothing() {
        server.gives(PATH, GOOD);
        LayeredFiles files = files();
        Https strict = new Https(address(), Duration.ofSeconds(10), Https.trust(List.of()));

        look(files, strict);

        assertEquals(List.of(), ids(files));
        assertEquals(List.of(), server.asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://policy.example/p.json",
                "ftp://policy.example/p.json",
                "https:///p.json",
                "https://ann:secret@policy.example/p.json"
            })
    void isFetchedByHttpsOnly(String given) {
        fixture.named = Optional.of(Place.named(given, fixture.home.state()));

        assertEquals(
                List.of(
                        given
                                + ": A policy is fetched by https only: its address starts with https:// and the server's name, without a login."),
                files().view().problems());
        fixture.settings().deactivate(); // asks nobody
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"pins\":[\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"] | pins",
                "\"user\":\"me\",\"auth\":\"oauth2\",\"issuer\":\"https://login.example\" | an issuer of tokens",
            })
    void unsignedItSetsNothingThatTrustDependsOn(String setting, String what) {
        assertRefusedUnsigned(policy("corp", "," + setting), "profiles[0]", what);
    }

    @Test
    void unsignedItSetsNoAuthorities() {
        String pem = Certificates.write(List.of(identity.orElseThrow().certificate()))
                .replace("\n", "\\n");

        assertRefusedUnsigned(policy("corp", ",\"ca\":\"" + pem + "\""), "profiles[0]", "certificate authorities");
    }

    /** These would be believed of every server. */
    @Test
    void unsignedItSetsNoAuthoritiesOfTheComputer() throws IOException {
        String pem = Certificates.write(List.of(identity.orElseThrow().certificate()))
                .replace("\n", "\\n");
        server.gives(PATH, "{\"format\":1,\"certificateAuthorities\":[\"" + pem + "\"]}");
        LayeredFiles files = files();

        look(files);

        assertEquals(List.of(), files.view().authorities());
        assertTrue(files.view().problems().get(0).startsWith(server.url(PATH) + ": certificateAuthorities: "));
    }

    @Test
    void unsignedItHasNoServerWithoutEncryption() {
        assertRefusedUnsigned(policy("corp", "").replace("tls", "none"), "profiles[0]", "a server without encryption");
    }

    @Test
    void unsignedItTrustsNoNetwork() {
        assertRefusedUnsigned(
                GOOD.replace("}]}", "}],\"trust\":[{\"id\":\"t\",\"profile\":\"corp\",\"when\":{\"vpn\":\"corp\"}}]}"),
                "trust[0]",
                "trust");
    }

    @Test
    void unsignedItNamesNoIssuerOfTokens() {
        assertRefusedUnsigned(
                "{\"format\":1,\"oauthClients\":[{\"issuer\":\"https://login.example\",\"clientId\":\"1\"}]}",
                "oauthClients[0]",
                "an issuer of tokens");
    }

    @Test
    void itListsNeitherKeysNorNames() throws IOException {
        server.gives(PATH, "{\"format\":1,\"policyKeys\":[\"" + read("policy-key.txt") + "\"]}");
        LayeredFiles files = files();

        look(files);

        assertEquals(
                List.of(server.url(PATH) + ": policyKeys: Only a policy of the machine lists who signs policies."),
                files.view().problems());
    }

    @Test
    void signedWithOpensslItSetsThemAndLocks() throws IOException {
        listTheKey();
        server.gives(PATH, read("signed-policy.json")).gives(PATH + ".sig", read("signed-policy.json.sig"));
        LayeredFiles files = files();

        look(files);

        assertEquals(List.of("corp", "relay"), ids(files));
        assertEquals(1, files.view().trust().size());
        assertEquals(
                Layer.POLICY_LOCKED, files.view().profiles().get(0).origin().layer());
        assertTrue(files.policies().get(1).locks());
        assertEquals(List.of("corp", "relay"), ids(files()));
    }

    @Test
    void aSignatureOfAnotherTextIsRefused() throws IOException {
        listTheKey();
        server.gives(PATH, read("signed-policy.json").replace("Büro", "Office"))
                .gives(PATH + ".sig", read("signed-policy.json.sig"));
        LayeredFiles files = files();

        look(files);

        assertEquals(List.of(), ids(files));
        assertEquals(
                List.of(server.url(PATH) + ": Its signature is not one of this text by a key of the machine's policy."),
                files.view().problems());
    }

    @Test
    void aCopyThatWasChangedIsNotSigned() throws IOException {
        listTheKey();
        server.gives(PATH, read("signed-policy.json")).gives(PATH + ".sig", read("signed-policy.json.sig"));
        look(files());

        fixture.write(place.file(), fixture.read(place.file()).replace("relay.corp.example", "relay.evil.example"));

        assertEquals(List.of(), ids(files()));
        assertEquals(1, files().view().problems().size());
    }

    @Test
    void aKeyThatTheUserCouldHaveListedLocksNothing() throws IOException {
        listTheKey();
        fixture.written.add(fixture.folder.resolve("machine/keys.json"));
        server.gives(PATH, read("signed-policy.json")).gives(PATH + ".sig", read("signed-policy.json.sig"));
        LayeredFiles files = files();

        look(files);

        assertEquals(List.of("corp", "relay"), ids(files));
        assertFalse(files.policies().get(1).locks());
    }

    @Test
    void withoutAKeyNobodyAsksForASignature() {
        server.gives(PATH, GOOD);

        look(files());

        assertEquals(List.of(PATH), server.asked);
    }

    @Test
    void aSignatureThatIsGivenLaterIsFoundAlthoughTheTextIsTheSame() throws IOException {
        listTheKey();
        server.gives(PATH, policy("corp", ",\"lock\":true"), Map.of("ETag", "\"1\""));
        LayeredFiles files = files();
        look(files);

        server.gives(PATH + ".sig", "AAAA");
        look(files);

        assertTrue(files.view().problems().get(0).contains("Its signature is not one"), files.view()::toString);
    }

    @Test
    void onlyTheMachinesPolicyListsKeys() throws IOException {
        fixture.write("installation/keys.json", keys());

        assertEquals(
                List.of(fixture.folder.resolve("installation/keys.json")
                        + ": policyKeys: Only a policy of the machine lists who signs policies."),
                files().view().problems());
    }

    @Test
    void aKeyIsOneOfEd25519() {
        fixture.write("machine/keys.json", "{\"format\":1,\"policyKeys\":[\"MIIB\"]}");

        assertEquals(
                List.of(fixture.folder.resolve("machine/keys.json")
                        + ": policyKeys[0]: Here must be a public key of Ed25519, its SubjectPublicKeyInfo in base64."),
                files().view().problems());
    }

    @Test
    void aDamagedCopyIsNone() {
        fixture.write(place.file(), "{\"text\":");

        assertEquals(List.of(), ids(files()));
        assertTrue(files().policies().get(0).problem().orElseThrow().contains("There is no copy"));
    }

    @Test
    void looksAtOnceAndTellsWhoListens() throws InterruptedException {
        server.gives(PATH, GOOD);
        JsonSettings settings = fixture.settings();
        CountDownLatch told = new CountDownLatch(1);
        settings.listen(told::countDown);
        PolicyRounds rounds = rounds(files(), NOW);

        rounds.start();

        assertTrue(told.await(20, TimeUnit.SECONDS));
        assertEquals("corp", settings.profiles().get(0).id());
        rounds.stop();
        settings.deactivate();
    }

    @Test
    void asksOnceAnHourWhicheverProcessDoes() {
        server.gives(PATH, GOOD);

        List<Integer> asked = List.of(
                askedAfter(Duration.ZERO), askedAfter(Duration.ofMinutes(59)), askedAfter(Duration.ofMinutes(60)));

        assertEquals(List.of(1, 1, 2), asked);
    }

    @Test
    void asksAgainSoonWhereNobodyAnswered() {
        server.refuses(PATH, 503);

        List<Integer> asked = List.of(
                askedAfter(Duration.ZERO), askedAfter(Duration.ofMinutes(4)), askedAfter(Duration.ofMinutes(5)));

        assertEquals(List.of(1, 1, 2), asked);
    }

    @Test
    void asksAtOnceWhereSomebodyWantsToKnow() {
        server.gives(PATH, GOOD);
        LayeredFiles files = files();
        PolicyRounds rounds = rounds(files, NOW);

        rounds.now();
        rounds.now();

        rounds.stop();
        assertEquals(2, server.asked.size());
        assertEquals(List.of("corp"), ids(files));
    }

    /** How often the server has been asked after a round at that time. */
    private int askedAfter(Duration since) {
        PolicyRounds rounds = rounds(files(), NOW.plus(since));
        rounds.round();
        rounds.stop();
        return server.asked.size();
    }

    private PolicyRounds rounds(LayeredFiles files, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        PolicyFetch fetch = new PolicyFetch(address(), place, files, clock);
        return new PolicyRounds(fetch, this::https, clock, fixture.logger());
    }

    private void assertRefusedUnsigned(String policy, String at, String what) {
        server.gives(PATH, policy);
        LayeredFiles files = files();

        look(files);

        assertEquals(List.of(), ids(files));
        assertEquals(
                List.of(server.url(PATH) + ": " + at + ": This sets " + what
                        + ", which a policy from a server may only if a key of the machine's policy signed it."),
                files.view().problems());
    }

    private void assertUnreached(LayeredFiles files, String why) {
        String sentence = server.url(PATH) + ": It could not be fetched: " + why;
        assertEquals(
                Optional.of(sentence),
                files.policies().get(0).problem().or(files.policies().get(0)::stale));
        assertFalse(files.policies().get(0).problem().isPresent()
                && files.policies().get(0).stale().isPresent());
    }

    private void listTheKey() throws IOException {
        fixture.write("machine/keys.json", keys());
    }

    private static String keys() throws IOException {
        return "{\"format\":1,\"policyKeys\":[\"" + read("policy-key.txt") + "\"]}";
    }

    private static String read(String name) throws IOException {
        return Files.readString(FIXTURES.resolve(name));
    }

    private LayeredFiles files() {
        return fixture.files();
    }

    private PolicyAddress address() {
        return PolicyAddress.of(server.url(PATH));
    }

    private Https https() {
        return new Https(address(), Duration.ofSeconds(20), server.trust());
    }

    private PolicyFetch fetch(LayeredFiles files) {
        return new PolicyFetch(address(), place, files, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void look(LayeredFiles files) {
        look(files, https());
    }

    private void look(LayeredFiles files, Duration patience) {
        look(files, new Https(address(), patience, server.trust()));
    }

    private void look(LayeredFiles files, Https https) {
        try {
            fetch(files).look(https);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> ids(LayeredFiles files) {
        return files.view().profiles().stream().map(SmtpProfile::id).toList();
    }

    private static String policy(String id, String more) {
        return "{\"format\":1,\"profiles\":[{\"id\":\"" + id
                + "\",\"name\":\"A\",\"host\":\"smtp.example.org\",\"security\":\"tls\",\"senders\":[\"*@example.org\"]"
                + more + "}]}";
    }
}
