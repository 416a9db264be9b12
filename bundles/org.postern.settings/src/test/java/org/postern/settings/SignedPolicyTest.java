// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.settings.PolicyBench.GOOD;
import static org.postern.settings.PolicyBench.PATH;
import static org.postern.settings.PolicyBench.ids;
import static org.postern.settings.PolicyBench.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.Origin.Layer;
import org.postern.testing.Identity;

/** What a policy from a server may do because a key of the machine's policy signed it, and no other may. */
final class SignedPolicyTest {

    private static final Path FIXTURES = Path.of("src/test/resources");

    private final PolicyBench bench;

    SignedPolicyTest(@TempDir Path folder) throws IOException, GeneralSecurityException {
        bench = new PolicyBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
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
    void unsignedItSetsNoAuthorities() throws IOException, GeneralSecurityException {
        assertRefusedUnsigned(policy("corp", ",\"ca\":\"" + pem() + "\""), "profiles[0]", "certificate authorities");
    }

    /** These would be believed of every server. */
    @Test
    void unsignedItSetsNoAuthoritiesOfTheComputer() throws IOException, GeneralSecurityException {
        bench.server.gives(PATH, "{\"format\":1,\"certificateAuthorities\":[\"" + pem() + "\"]}");
        LayeredFiles files = bench.files();

        bench.look(files);

        assertEquals(List.of(), files.view().authorities());
        assertTrue(files.view().problems().get(0).startsWith(bench.url() + ": certificateAuthorities: "));
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
        bench.server.gives(PATH, "{\"format\":1,\"policyKeys\":[\"" + read("policy-key.txt") + "\"]}");
        LayeredFiles files = bench.files();

        bench.look(files);

        assertEquals(
                List.of(bench.url() + ": policyKeys: Only a policy of the machine lists who signs policies."),
                files.view().problems());
    }

    @Test
    void signedWithOpensslItSetsThemAndLocks() throws IOException {
        listTheKey();
        bench.server.gives(PATH, read("signed-policy.json")).gives(PATH + ".sig", read("signed-policy.json.sig"));
        LayeredFiles files = bench.files();

        bench.look(files);

        assertEquals(List.of("corp", "relay"), ids(files));
        assertEquals(1, files.view().trust().size());
        assertEquals(
                Layer.POLICY_LOCKED, files.view().profiles().get(0).origin().layer());
        assertTrue(files.policies().get(1).locks());
        assertEquals(List.of("corp", "relay"), ids(bench.files()));
    }

    @Test
    void aSignatureOfAnotherTextIsRefused() throws IOException {
        listTheKey();
        bench.server
                .gives(PATH, read("signed-policy.json").replace("Büro", "Office"))
                .gives(PATH + ".sig", read("signed-policy.json.sig"));
        LayeredFiles files = bench.files();

        bench.look(files);

        assertEquals(List.of(), ids(files));
        assertEquals(
                List.of(bench.url() + ": Its signature is not one of this text by a key of the machine's policy."),
                files.view().problems());
    }

    @Test
    void aCopyThatWasChangedIsNotSigned() throws IOException {
        listTheKey();
        bench.server.gives(PATH, read("signed-policy.json")).gives(PATH + ".sig", read("signed-policy.json.sig"));
        bench.look(bench.files());

        bench.fixture.write(
                bench.place.file(),
                bench.fixture.read(bench.place.file()).replace("relay.corp.example", "relay.evil.example"));

        assertEquals(List.of(), ids(bench.files()));
        assertEquals(1, bench.files().view().problems().size());
    }

    @Test
    void aKeyThatTheUserCouldHaveListedLocksNothing() throws IOException {
        listTheKey();
        bench.fixture.written.add(bench.fixture.folder.resolve("machine/keys.json"));
        bench.server.gives(PATH, read("signed-policy.json")).gives(PATH + ".sig", read("signed-policy.json.sig"));
        LayeredFiles files = bench.files();

        bench.look(files);

        assertEquals(List.of("corp", "relay"), ids(files));
        assertFalse(files.policies().get(1).locks());
    }

    @Test
    void withoutAKeyNobodyAsksForASignature() {
        bench.server.gives(PATH, GOOD);

        bench.look(bench.files());

        assertEquals(List.of(PATH), bench.server.asked);
    }

    @Test
    void aSignatureThatIsGivenLaterIsFoundAlthoughTheTextIsTheSame() throws IOException {
        listTheKey();
        bench.server.gives(PATH, policy("corp", ",\"lock\":true"), Map.of("ETag", "\"1\""));
        LayeredFiles files = bench.files();
        bench.look(files);

        bench.server.gives(PATH + ".sig", "AAAA");
        bench.look(files);

        assertTrue(files.view().problems().get(0).contains("Its signature is not one"), files.view()::toString);
    }

    @Test
    void onlyTheMachinesPolicyListsKeys() throws IOException {
        bench.fixture.write("installation/keys.json", keys());

        assertEquals(
                List.of(bench.fixture.folder.resolve("installation/keys.json")
                        + ": policyKeys: Only a policy of the machine lists who signs policies."),
                bench.files().view().problems());
    }

    @Test
    void aKeyIsOneOfEd25519() {
        bench.fixture.write("machine/keys.json", "{\"format\":1,\"policyKeys\":[\"MIIB\"]}");

        assertEquals(
                List.of(bench.fixture.folder.resolve("machine/keys.json")
                        + ": policyKeys[0]: Here must be a public key of Ed25519, its SubjectPublicKeyInfo in base64."),
                bench.files().view().problems());
    }

    private void assertRefusedUnsigned(String policy, String at, String what) {
        bench.server.gives(PATH, policy);
        LayeredFiles files = bench.files();

        bench.look(files);

        assertEquals(List.of(), ids(files));
        assertEquals(
                List.of(bench.url() + ": " + at + ": This sets " + what
                        + ", which a policy from a server may only if a key of the machine's policy signed it."),
                files.view().problems());
    }

    /** A certificate, as it stands in JSON. */
    private static String pem() throws IOException, GeneralSecurityException {
        return Certificates.write(List.of(Identity.named("dns:localhost").certificate()))
                .replace("\n", "\\n");
    }

    private void listTheKey() throws IOException {
        bench.fixture.write("machine/keys.json", keys());
    }

    private static String keys() throws IOException {
        return "{\"format\":1,\"policyKeys\":[\"" + read("policy-key.txt") + "\"]}";
    }

    private static String read(String name) throws IOException {
        return Files.readString(FIXTURES.resolve(name));
    }
}
