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
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.Origin.Layer;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Fallback;
import org.postern.api.trust.Authorities;
import org.postern.testing.Identity;

/** How a policy comes from its server, and what of it is in force. */
final class FetchedPolicyTest {

    private final PolicyBench bench;

    FetchedPolicyTest(@TempDir Path folder) throws IOException, GeneralSecurityException {
        bench = new PolicyBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void givesWhatTheServerHas() {
        bench.server.gives(PATH, policy("corp", ",\"lock\":true"));
        LayeredFiles files = bench.files();

        bench.look(files);

        SmtpProfile corp = files.view().profiles().get(0);
        assertEquals("corp", corp.id());
        assertEquals(bench.url(), corp.origin().source());
        assertEquals(Layer.POLICY_DEFAULT, corp.origin().layer());
        assertEquals(Optional.empty(), files.policies().get(0).stale());
    }

    @Test
    void saysThatThereIsNoCopyYet() {
        LayeredFiles files = bench.files();

        assertEquals(
                Optional.of(bench.url()
                        + ": There is no copy of it on this computer yet; Postern fetches it while it runs."),
                files.policies().get(0).problem());
        assertEquals(List.of(), files.view().profiles());
    }

    @Test
    void theLastGoodCopyIsInForceWithoutTheServer() {
        bench.server.gives(PATH, GOOD);
        bench.look(bench.files());
        bench.server.close();

        LayeredFiles later = bench.files();
        List<String> atOnce = ids(later);
        bench.look(later);

        assertEquals(List.of("corp"), atOnce);
        assertEquals(List.of("corp"), ids(later));
        assertEquals(List.of(), later.view().problems());
        assertEquals(Optional.empty(), later.policies().get(0).problem());
        assertTrue(
                later.policies().get(0).stale().orElseThrow().startsWith(bench.url() + ": It could not be fetched: "));
    }

    @Test
    void theCopyIsForItsOwnerAlone() throws IOException {
        bench.server.gives(PATH, GOOD);

        bench.look(bench.files());

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(bench.place.file())));
    }

    @ParameterizedTest
    @CsvSource({"ETag,\"1\"", "Last-Modified,'Fri, 27 Nov 2026 09:00:00 GMT'"})
    void asksForWhatIsNewOnly(String header, String value) {
        bench.server.gives(PATH, GOOD, Map.of(header, value));
        LayeredFiles files = bench.files();

        bench.look(files);
        bench.look(files);

        assertEquals(List.of("", value), bench.server.conditions);
        assertEquals(List.of("corp"), ids(files));
        assertEquals(Optional.empty(), files.policies().get(0).stale());
    }

    @Test
    void takesWhatChanged() {
        bench.server.gives(PATH, GOOD, Map.of("ETag", "\"1\""));
        LayeredFiles files = bench.files();
        bench.look(files);

        bench.server.gives(PATH, policy("other", ""), Map.of("ETag", "\"2\""));
        bench.look(files);

        assertEquals(List.of("other"), ids(files));
    }

    @Test
    void badJsonAfterGoodLeavesTheGoodInForceAlsoAtTheNextStart() {
        bench.server.gives(PATH, GOOD);
        LayeredFiles files = bench.files();
        bench.look(files);

        bench.server.gives(PATH, "{\"format\": 1,}");
        bench.look(files);

        String sentence = bench.url() + ": line 1, column 15: This is not JSON (Expected name).";
        assertEquals(List.of("corp"), ids(files));
        assertEquals(List.of(sentence), files.view().problems());
        assertEquals(List.of("corp"), ids(bench.files()));
        assertEquals(List.of(sentence), bench.files().view().problems());
    }

    @Test
    void aRuleForAProfileThatExistsNowhereIsRefusedBeforeItIsKept() {
        bench.server.gives(PATH, GOOD);
        LayeredFiles files = bench.files();
        bench.look(files);

        bench.server.gives(PATH, "{\"format\":1,\"rules\":[{\"id\":\"r\",\"when\":{},\"use\":\"nowhere\"}]}");
        bench.look(files);

        assertEquals(List.of("corp"), ids(bench.files()));
        assertTrue(
                files.view().problems().get(0).contains("“nowhere”, which does not exist"),
                files.view().problems()::toString);
    }

    @Test
    void aRuleForAProfileThatTheMachineRemovesCostsNothingElse() {
        bench.fixture.write("machine/a.json", "{\"format\":1,\"profiles\":[{\"id\":\"corp\",\"remove\":true}]}");
        LayeredFiles files = bench.files();

        bench.server.gives(
                PATH,
                GOOD.replace(
                        "}]}", "}],\"fallback\":\"ask\",\"rules\":[{\"id\":\"r\",\"when\":{},\"use\":\"corp\"}]}"));
        bench.look(files);

        assertEquals(Fallback.ASK, files.view().fallback());
        assertEquals(Optional.empty(), files.policies().get(1).problem());
        assertEquals(1, files.policies().get(1).passedOver().size());
    }

    @Test
    void aUsersRuleWaitsForThePolicyToBeFetched() {
        bench.fixture.write(
                bench.fixture.file(),
                "{\"format\":1,\"fallback\":\"ask\",\"rules\":[{\"id\":\"r\",\"when\":{},\"use\":\"corp\"}]}");
        bench.server.gives(PATH, GOOD);
        LayeredFiles files = bench.files();

        View before = files.view();
        bench.look(files);

        assertEquals(Fallback.ASK, before.fallback());
        assertEquals(1, before.problems().size());
        assertEquals(List.of(), files.view().problems());
        assertEquals("corp", files.view().rules().get(0).use());
    }

    @Test
    void whatIsGoodAgainIsTakenAgain() {
        bench.server.gives(PATH, "{");
        LayeredFiles files = bench.files();
        bench.look(files);
        List<String> whileBad = files.view().problems();

        bench.server.gives(PATH, GOOD);
        bench.look(files);

        assertEquals(1, whileBad.size());
        assertEquals(List.of(), files.view().problems());
        assertEquals(List.of("corp"), ids(files));
    }

    @Test
    void refusesMoreThanAMebibyte() {
        bench.server.gives(PATH, GOOD + " ".repeat(1 << 20));
        LayeredFiles files = bench.files();

        bench.look(files);

        assertUnreached(files, "it sends more than 1024 KiB.");
    }

    @Test
    void takesAMebibyte() {
        bench.server.gives(PATH, GOOD + " ".repeat((1 << 20) - GOOD.length()));
        LayeredFiles files = bench.files();

        bench.look(files);

        assertEquals(List.of("corp"), ids(files));
    }

    @Test
    void followsARedirectOfTheSameServer() {
        bench.server.redirects(PATH, "/mail/v2.json").gives("/mail/v2.json", GOOD);
        LayeredFiles files = bench.files();

        bench.look(files);

        assertEquals(List.of("corp"), ids(files));
    }

    @Test
    void followsNoRedirectToAnotherServer() throws IOException, GeneralSecurityException {
        try (PolicyServer other = new PolicyServer(Identity.named("dns:localhost"))) {
            other.gives(PATH, GOOD);
            bench.server.redirects(PATH, other.url(PATH));
            LayeredFiles files = bench.files();

            bench.look(files);

            assertUnreached(files, "it redirects to another server, “" + other.url(PATH) + "”.");
            assertEquals(List.of(), other.asked);
        }
    }

    @Test
    void followsNoRedirectOutOfTls() {
        bench.server.redirects(PATH, bench.url().replace("https", "http"));
        LayeredFiles files = bench.files();

        bench.look(files);

        assertUnreached(files, "it redirects to another server, “" + bench.url().replace("https", "http") + "”.");
    }

    @Test
    void givesUpOnRedirectsInACircle() {
        bench.server.redirects(PATH, PATH);
        LayeredFiles files = bench.files();

        bench.look(files);

        assertUnreached(files, "it redirects again and again.");
    }

    @Test
    void givesUpOnAServerThatNeverEnds() {
        bench.server.drips(PATH);
        LayeredFiles files = bench.files();

        bench.look(files, bench.https(Duration.ofMillis(300)));

        assertUnreached(files, "it has not answered within 0 s.");
    }

    @Test
    void aMissingPolicyIsNoEmptyOne() {
        bench.server.gives(PATH, GOOD);
        LayeredFiles files = bench.files();
        bench.look(files);

        bench.server.refuses(PATH, 404);
        bench.look(files);

        assertEquals(List.of("corp"), ids(files));
        assertUnreached(files, "its server answers 404.");
    }

    @Test
    void aServerThatNobodyBelievesGivesNothing() {
        bench.server.gives(PATH, GOOD);
        LayeredFiles files = bench.files();
        Https strict = new Https(bench.address(), Duration.ofSeconds(10), Authorities.JAVAS.context());

        bench.look(files, strict);

        assertEquals(List.of(), ids(files));
        assertEquals(List.of(), bench.server.asked);
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
        bench.fixture.named = Optional.of(Place.named(given, bench.fixture.home.state()));

        assertEquals(
                List.of(
                        given
                                + ": A policy is fetched by https only: its address starts with https:// and the server's name, without a login."),
                bench.files().view().problems());
        bench.fixture.settings().deactivate(); // asks nobody
    }

    @Test
    void aDamagedCopyIsNone() {
        bench.fixture.write(bench.place.file(), "{\"text\":");

        assertEquals(List.of(), ids(bench.files()));
        assertTrue(bench.files().policies().get(0).problem().orElseThrow().contains("There is no copy"));
    }

    private void assertUnreached(LayeredFiles files, String why) {
        String sentence = bench.url() + ": It could not be fetched: " + why;
        assertEquals(
                Optional.of(sentence),
                files.policies().get(0).problem().or(files.policies().get(0)::stale));
        assertFalse(files.policies().get(0).problem().isPresent()
                && files.policies().get(0).stale().isPresent());
    }
}
