// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RuleFileTest {

    @Test
    void namesThePlaceOfAMistake() {
        assertEquals(
                "rules[0].when.texts: nothing of that name is known here; there are breakage, capability, code, enhanced, loggedIn, phase, port, provider, security, text, with",
                complaint(
                        "{\"rules\": [{\"id\": \"a\", \"cause\": \"relay-denied\", \"when\": {\"texts\": [\"x\"]}}]}"));
        assertEquals(
                "rules[0].cause: There is no cause named “relay”.",
                complaint("{\"rules\": [{\"id\": \"a\", \"cause\": \"relay\", \"when\": {\"text\": [\"x\"]}}]}"));
        assertEquals(
                "rules[0]: “id” is missing",
                complaint("{\"rules\": [{\"cause\": \"relay-denied\", \"when\": {\"text\": [\"x\"]}}]}"));
        assertEquals(
                "rules[0].when: a rule needs a condition",
                complaint("{\"rules\": [{\"id\": \"a\", \"cause\": \"relay-denied\", \"when\": {}}]}"));
        assertEquals(
                "rules[0].when.text[1]: a phrase needs at least one word",
                complaint(
                        "{\"rules\": [{\"id\": \"a\", \"cause\": \"relay-denied\", \"when\": {\"text\": [\"x\", \"* y?\"]}}]}"));
        assertEquals(
                "rules[0].when.code[0]: “abc” is neither a reply code such as 550, 55x or 5xx nor client",
                complaint(
                        "{\"rules\": [{\"id\": \"a\", \"cause\": \"relay-denied\", \"when\": {\"code\": [\"abc\"]}}]}"));
        assertTrue(complaint(
                        "{\"rules\": [{\"id\": \"a\", \"cause\": \"relay-denied\", \"when\": {\"text\": [\"isn't\"]}}]}")
                .contains("one word as rules see them"));
    }

    @Test
    void namesTheLineWhereItIsNoJson() {
        assertEquals("this is not JSON at line 2 column 10 path $.rules", complaint("{\n\"rules\": x}"));
    }

    private static String complaint(String json) {
        RuleFileException refused =
                assertThrows(RuleFileException.class, () -> RuleFile.read(new StringReader(json), "test"));
        return Objects.requireNonNull(refused.getMessage());
    }
}
