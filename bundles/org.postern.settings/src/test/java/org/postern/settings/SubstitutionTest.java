// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;

class SubstitutionTest {

    private static final String POLICY = """
            {"format":1,"profiles":[{"id":"corp","name":"Mail of ${USER}","host":"smtp.example.org","security":"tls",
             "user":"${LOGNAME}","senders":["${EMAIL}","${USER}@example.org"]}]}""";

    private final Fixture fixture;

    SubstitutionTest(@TempDir Path folder) {
        fixture = new Fixture(folder);
    }

    @Test
    void onePolicyServesEveryUserOfAnImage() {
        fixture.write("machine/corp.json", POLICY);

        SmtpProfile corp = settings(Map.of("USER", "ann", "EMAIL", "ann.lee@example.org"))
                .profiles()
                .get(0);

        assertEquals("Mail of ann", corp.name());
        assertEquals(Optional.of("lee"), corp.server().userName());
        assertEquals(
                List.of("ann.lee@example.org", "ann@example.org"),
                corp.senders().stream().map(SenderPattern::text).toList());
    }

    @Test
    void aValueThatIsMissingRefusesTheFileWithItsPlace() {
        fixture.write("machine/corp.json", POLICY);

        assertProblem(Map.of("USER", "ann"), "profiles[0].senders[0]: This user's environment has no EMAIL.");
    }

    @Test
    void aValueWithAControlCharacterRefusesTheFile() {
        fixture.write("machine/corp.json", POLICY);

        assertProblem(
                Map.of("USER", "ann\nlee", "EMAIL", "a@example.org"),
                "profiles[0].name: What USER stands for here has a control character.");
    }

    @Test
    void nothingElseOfTheEnvironmentIsToBeHad() {
        fixture.write("machine/corp.json", POLICY.replace("${LOGNAME}", "${PATH}"));

        assertProblem(
                Map.of("USER", "ann", "EMAIL", "a@example.org", "PATH", "/bin"),
                "profiles[0].user: “${PATH}” stands for nothing; there are USER, USERNAME, LOGNAME, MAIL and EMAIL.");
    }

    @Test
    void theMachinesPolicyListsWhatElseMayBeUsed() {
        fixture.write("machine/10-corp.json", POLICY.replace("${LOGNAME}", "${CORP_ID}"));
        fixture.write("machine/00-names.json", "{\"format\":1,\"environment\":[\"CORP_ID\"]}");

        JsonSettings settings = settings(Map.of("USER", "ann", "EMAIL", "a@example.org", "CORP_ID", "u4711"));

        assertEquals(List.of(), settings.problems());
        assertEquals(Optional.of("u4711"), settings.profiles().get(0).server().userName());
    }

    @Test
    void otherPoliciesUseWhatTheMachinesLists() {
        fixture.write("named.json", POLICY.replace("${LOGNAME}", "${CORP_ID}"));
        Map<String, String> environment = Map.of("USER", "ann", "EMAIL", "a@example.org", "CORP_ID", "u4711");
        JsonSettings settings = settings(environment);
        List<String> before = settings.problems();

        fixture.write("machine/corp.json", "{\"format\":1,\"environment\":[\"CORP_ID\"]}");

        assertEquals(1, before.size());
        assertEquals(List.of(), settings.problems());
        assertEquals(Optional.of("u4711"), settings.profiles().get(0).server().userName());
    }

    @Test
    void whatIsListedIsThereAlsoWhileTheListIsBroken() {
        fixture.write("named.json", POLICY.replace("${LOGNAME}", "${CORP_ID}"));
        fixture.write("machine/corp.json", "{\"format\":1,\"environment\":[\"CORP_ID\"]}");
        JsonSettings settings = settings(Map.of("USER", "ann", "EMAIL", "a@example.org", "CORP_ID", "u4711"));
        settings.profiles();

        fixture.write("machine/corp.json", "{\"format\":1,");

        assertEquals(1, settings.problems().size());
        assertTrue(settings.problems().get(0).contains("corp.json"), settings.problems()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"installation/corp.json", "named.json"})
    void noOtherPolicyListsNames(String file) {
        fixture.write(file, "{\"format\":1,\"environment\":[\"PATH\"]}");

        assertEquals(
                List.of(fixture.folder.resolve(file)
                        + ": environment: Only a policy of the machine lists names of the environment."),
                settings(Map.of()).problems());
    }

    @Test
    void aListedNameWithAControlCharacterRefusesTheFile() {
        fixture.write(
                "machine/corp.json",
                POLICY.replace("${LOGNAME}", "${CORP_ID}")
                        .replace("\"format\":1", "\"format\":1,\"environment\":[\"CORP_ID\"]"));

        assertProblem(
                Map.of("USER", "ann", "EMAIL", "a@example.org", "CORP_ID", "u\r\nRCPT"),
                "profiles[0].user: What CORP_ID stands for here has a control character.");
    }

    @Test
    void aNameThatIsNotListedIsNamedWithThoseThatAre() {
        fixture.write("machine/names.json", "{\"format\":1,\"environment\":[\"CORP_ID\"]}");
        fixture.write("machine/corp.json", POLICY.replace("${LOGNAME}", "${PATH}"));

        assertProblem(
                Map.of("USER", "ann", "EMAIL", "a@example.org", "PATH", "/bin"),
                "profiles[0].user: “${PATH}” stands for nothing; there are USER, USERNAME, LOGNAME, MAIL, EMAIL and CORP_ID.");
    }

    @Test
    void noHostDependsOnTheEnvironment() {
        fixture.write("machine/corp.json", POLICY.replace("smtp.example.org", "${USER}"));

        assertEquals(
                List.of(),
                settings(Map.of("USER", "ann", "EMAIL", "a@example.org")).profiles());
    }

    @Test
    void aUsersOwnWordsStandAsTheyAre() {
        fixture.write(fixture.file(), POLICY.replace("\"${EMAIL}\",", ""));

        assertEquals(
                "Mail of ${USER}",
                settings(Map.of("USER", "ann")).profiles().get(0).name());
    }

    private void assertProblem(Map<String, String> environment, String sentence) {
        JsonSettings settings = settings(environment);

        assertEquals(List.of(), settings.profiles());
        assertEquals(List.of(fixture.folder.resolve("machine/corp.json") + ": " + sentence), settings.problems());
    }

    private JsonSettings settings(Map<String, String> environment) {
        return fixture.settings(Substitution.of(new Surroundings(
                name -> Optional.ofNullable(environment.get(name)),
                name -> Optional.of("lee").filter(user -> name.equals("user.name")))));
    }
}
