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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.rule.Rule;
import org.postern.api.settings.SettingsException;

final class BadFilesTest {

    private static final String PROFILE =
            "{\"id\":\"a\",\"name\":\"A\",\"host\":\"a.example\",\"security\":\"tls\",\"senders\":[\"me@a.example\"]}";
    private static final String GOOD = "{\"id\":\"good\",\"when\":{\"gateway\":\"10.0.0.1\"},\"use\":\"isp\"}";

    private final Fixture fixture;
    private final JsonSettings settings;

    BadFilesTest(@TempDir Path folder) {
        fixture = new Fixture(folder);
        settings = fixture.settings();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | line 1, column 2: This is not JSON (End of input).",
                "[] | Here must be an object in braces.",
                "{} | “format” is missing.",
                "{\"format\": 1,} | line 1, column 15: This is not JSON (Expected name).",
                "{\"format\": 1 // one\\n} | line 1, column 15: This is not JSON.",
                "{\"format\": 1} {} | line 1, column 16: This is not JSON.",
                "{\"format\": 1, \"format\": 1} | format: “format” stands here twice.",
                "{\"format\": \"1\"} | format: Here must be a whole number.",
                "{\"format\": 1.5} | format: Here must be a whole number.",
                "{\"format\": 0} | format: There is no format 0; the format is 1.",
                "{\"format\": 1, \"rule\": []} | There is no setting “rule” here; there are $schema, fallback, format, jakartaMail, oauthClients, profiles, rules, senderPolicyAdvice, trust.",
                "{\"format\": 1, \"rules\": {}} | rules: Here must be a list in brackets.",
                "{\"format\": 1, \"fallback\": \"never\"} | fallback: Here must be \"automatic\" or \"ask\".",
                "{\"format\": 1, \"profiles\": [7]} | profiles[0]: Here must be an object in braces.",
                "{\"format\": 1, \"profiles\": [{\"lock\": true}]} | profiles[0]: There is no setting “lock” here; there are auth, ca, ehlo, host, id, issuer, keyStore, limits, name, pins, port, provider, proxy, recipients, security, senders, timeouts, user."
            })
    void saysWhatIsWrongWithTheFile(String content, String sentence) {
        assertRefused(content.replace("\\n", "\n"), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"tls\" | \"ssl\" | profiles[0].security: The security is starttls, tls or none.",
                "\"tls\" | \"none\",\"user\":\"me\" | profiles[0]: A login needs TLS: choose STARTTLS or TLS, or no login. A password is never sent unprotected.",
                "\"tls\" | \"tls\",\"port\":70000 | profiles[0]: The port is a number from 1 to 65535; usual are 465 and 587.",
                "\"tls\" | \"tls\",\"port\":\"465\" | profiles[0].port: Here must be a whole number.",
                "\"tls\" | \"tls\",\"port\":1e999999999 | profiles[0].port: Here must be a whole number.",
                "\"tls\" | \"tls\",\"user\":null | profiles[0].user: Here must be text in quotation marks.",
                "\"tls\" | \"tls\",\"ca\":\"nowhere.pem\" | profiles[0].ca: The certificate file “nowhere.pem” cannot be read.",
                "\"tls\" | \"tls\",\"ca\":\"-----BEGIN nonsense\" | profiles[0].ca: The text is not a certificate in PEM form.",
                "a.example\",\"sec | a b\",\"sec | profiles[0]: The server name may have letters, digits, dots and hyphens, as in smtp.example.org.",
                "me@a.example | me | profiles[0].senders[0]: “me” is not an e-mail address: it has no @.",
                "[\"me@a.example\"] | [] | profiles[0]: Say whose mail this server carries: an address, or *@example.org.",
                "\"id\":\"a\" | \"id\":\"../a\" | profiles[0]: A profile's id starts with a letter or digit and has only letters, digits, dots, hyphens and underscores, at most 64.",
                "\"name\":\"A\" | \"name\":\"A\\u001b\" | profiles[0]: Give the server a name, such as Office or Home provider."
            })
    void saysWhatIsWrongWithAProfile(String good, String bad, String sentence) {
        assertRefused("{\"format\": 1, \"profiles\": [" + PROFILE.replace(good, bad) + "]}", sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"gateway\": \"999\"} | rules[0].when.gateway: “999” is not an address.",
                "{\"gateway\": []} | rules[0].when.gateway: An empty list never holds; name a value.",
                "{\"gateway\": true} | rules[0].when.gateway: Here must be text in quotation marks, or a list of such.",
                "{\"gateway\": [[\"a\"]]} | rules[0].when.gateway[0]: Here must be text in quotation marks, or a list of such.",
                "{\"any\": {\"gateway\": \"a\"}} | rules[0].when.any: Here must be a list in brackets.",
                "{\"any\": [{\"not\": {\"gateway\": \"999\"}}]} | rules[0].when.any[0].not.gateway: “999” is not an address.",
                "\"home\" | rules[0].when: Here must be an object in braces."
            })
    void saysWhatIsWrongWithACondition(String when, String sentence) {
        assertRefused(Fixture.withRules("{\"id\": \"r\", \"when\": " + when + ", \"use\": \"isp\"}"), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"use\" | \"uses\" | rules[0]: There is no setting “uses” here; there are fallbacks, id, name, use, when.",
                "\"good\" | \"\" | rules[0].id: A rule's id starts with a letter or digit and has only letters, digits, dots, hyphens and underscores, at most 64.",
                "\"good\" | \"good\", \"name\": \" \" | rules[0].name: A rule's name is one line of text, such as At home."
            })
    void saysWhatIsWrongWithARule(String good, String bad, String sentence) {
        assertRefused(Fixture.withRules(GOOD.replace(good, bad)), sentence);
    }

    @Test
    void refusesAnIdThatStandsTwice() {
        assertRefused(Fixture.withRules(GOOD + "," + GOOD), "rules[1]: The id “good” stands here twice.");
    }

    @Test
    void showsHostileTextHarmlessly() {
        assertRefused(
                "{\"format\": 1, \"\\u001b[2J\\u202e\": 1}",
                "There is no setting “\\u001B[2J\\u202E” here; there are $schema, fallback, format, jakartaMail, oauthClients, profiles, rules, senderPolicyAdvice, trust.");
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        Files.createDirectories(fixture.home.config());
        Files.write(fixture.file(), new byte[] {'{', (byte) 0xff, '}'});

        assertEquals(List.of(fixture.file() + ": This is not text in UTF-8."), settings.problems());
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertRefused(" ".repeat((4 << 20) + 1), "This is larger than 4 MiB.");
    }

    @Test
    void survivesADeepNest() {
        fixture.write(fixture.file(), "[".repeat(100_000));

        assertEquals(1, settings.problems().size());
        assertTrue(settings.problems().get(0).startsWith(fixture.file() + ": "), settings.problems()::toString);
    }

    @Test
    void keepsTheLastGoodStateUntilTheFileIsGoodAgain() {
        fixture.write(fixture.file(), Fixture.withRules(GOOD));
        assertEquals(1, settings.rules().size());

        fixture.write(fixture.file(), Fixture.withRules(GOOD.replace("use", "uses")));
        List<Rule> whileBad = settings.rules();
        List<String> problems = settings.problems();
        fixture.write(fixture.file(), Fixture.withRules(GOOD.replace("good", "better")));

        assertEquals("isp", whileBad.get(0).use());
        assertEquals(1, problems.size());
        assertEquals(List.of(), settings.problems());
        assertEquals("better", settings.rules().get(0).id());
    }

    @Test
    void neverOverwritesAFileItCannotRead() {
        fixture.write(fixture.file(), "{\"format\": 1, oh");

        SettingsException e = assertThrows(SettingsException.class, () -> settings.put(Fixture.profile("a")));

        assertTrue(
                e.getMessage()
                        .startsWith("Nothing was changed, because the settings cannot be read. " + fixture.file()),
                e.getMessage());
        assertEquals("{\"format\": 1, oh", fixture.read(fixture.file()));
    }

    @Test
    void writesNothingIntoANewerFormatAndSaysWhichIsNeeded() {
        String newer = "{\"format\": 2, \"what\": [\"nobody knows yet\"]}";
        fixture.write(fixture.file(), newer);

        assertThrows(SettingsException.class, () -> settings.putRules(List.of()));

        assertEquals(
                List.of(
                        fixture.file()
                                + ": format: This file needs a newer Postern, one that knows format 2; this one knows formats up to 1."),
                settings.problems());
        assertEquals(newer, fixture.read(fixture.file()));
    }

    @Test
    void readsAgainWhenAConditionLeaves() {
        fixture.write(fixture.file(), Fixture.withRules(GOOD));
        assertEquals(List.of(), settings.problems());

        fixture.conditions.forget("gateway");

        assertEquals(1, settings.problems().size());
        assertEquals(1, settings.rules().size());
    }

    private void assertRefused(String content, String sentence) {
        fixture.write(fixture.file(), content);

        assertEquals(List.of(fixture.file() + ": " + sentence), settings.problems());
        assertTrue(settings.profiles().isEmpty());
    }
}
