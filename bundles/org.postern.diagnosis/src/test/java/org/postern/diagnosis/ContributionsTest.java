// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.send.Reply;

class ContributionsTest {

    private static final String BADGE =
            "{\"rules\": [{\"id\": \"badge\", \"cause\": \"policy-rejected\", \"when\": {\"text\": [\"no relay without badge\"]},"
                    + " \"advice\": {\"\": \"Call 4711.\", \"de\": \"Rufen Sie 4711 an.\"}}]}";
    private static final Case REFUSED = Case.reply("550 No relay without badge");

    private final Registry registry = new Registry();
    private final RuleDiagnostician diagnostician = new RuleDiagnostician(registry.contributions());

    ContributionsTest() throws IOException {}

    @Test
    void theOrganisationKnowsItsOwnServersBest() {
        registry.policy = List.of("""
                [{"id": "our-relay", "cause": "policy-rejected", "when": {"text": ["relay not permitted"]},
                  "advice": {"en": "Call 4711.", "de": "Rufen Sie 4711 an."}}]
                """);

        Diagnosis diagnosis = diagnostician.explain(Symptom.of(Reply.parse("550 relay not permitted")), Locale.GERMAN);

        assertEquals(Cause.POLICY_REJECTED, diagnosis.cause());
        assertEquals("Rufen Sie 4711 an.", diagnosis.toDo().get(0));
    }

    @Test
    void whatIsWrongWithARuleIsSaidWithItsPlace() {
        assertEquals(
                Optional.of("rules[0].cause: There is no cause named “no-such”."),
                new FileGrammar()
                        .complaint("[{\"id\": \"a\", \"cause\": \"no-such\", \"when\": {\"code\": \"550\"}}]"));
        assertEquals(Optional.empty(), new FileGrammar().complaint("[]"));
    }

    @Test
    void goBeforePosternsOwnAndSayWhoGaveThem() {
        registry.contribute("com.example.mail", "badge.json", BADGE);

        Diagnosis diagnosis = explain(Locale.ENGLISH);

        assertEquals(Cause.POLICY_REJECTED, diagnosis.cause());
        assertEquals("Call 4711.", diagnosis.toDo().get(0));
        assertEquals("Rufen Sie 4711 an.", explain(Locale.GERMAN).toDo().get(0));
        assertEquals("com.example.mail: rule badge by “no relay without badge”", diagnosis.evidence());
    }

    @Test
    void comeAndGoWithTheirBundle() {
        assertEquals(Cause.RELAY_DENIED, explain(Locale.ENGLISH).cause());

        registry.contribute("com.example.mail", "badge.json", BADGE);
        assertEquals(Cause.POLICY_REJECTED, explain(Locale.ENGLISH).cause());

        registry.remove("com.example.mail");
        assertEquals(Cause.RELAY_DENIED, explain(Locale.ENGLISH).cause());
    }

    @Test
    void aBadFileIsRefusedWholeAndLoggedAndHarmsNoOther() {
        registry.contribute("com.example.bad", "bad.json", BADGE.replace("\"when\"", "\"whenever\""));
        registry.contribute("com.example.mail", "badge.json", BADGE);

        assertEquals(Cause.POLICY_REJECTED, explain(Locale.ENGLISH).cause());
        assertEquals(1, registry.errors.size());
        for (String part : List.of("bad.json", "com.example.bad", "rules[0].whenever")) {
            assertTrue(registry.errors.get(0).contains(part), registry.errors.get(0));
        }
    }

    private Diagnosis explain(Locale locale) {
        return diagnostician.explain(REFUSED.symptom(), locale);
    }
}
