// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.send.Bounce;
import org.postern.api.send.Bounce.Failure;
import org.postern.api.send.Reply;

class ReturnedTest {

    private Optional<Bounce> bounce = Optional.empty();

    @Test
    void namesTheRecipientAndTheServersWords() {
        bounce = Optional.of(new Bounce(
                Optional.of("mx.example.org"),
                List.of(new Failure("bob@example.net", false, Reply.parse("550 5.1.1 no \u202e such")))));

        String text = explain("a message");

        assertTrue(text.contains("then mx.example.org could not deliver it to bob@example.net"), text);
        assertTrue(text.contains("550 5.1.1 no \\u202E such"), text);
    }

    @Test
    void aServersWordsAloneAreExplainedToo() {
        assertTrue(explain("550 relay not permitted").startsWith("Because of 550 relay not permitted"));
    }

    @Test
    void nothingIsNotExplained() {
        assertEquals(Messages.Bounce_nothing, explain("  "));
    }

    private String explain(String pasted) {
        return new Returned(mail -> bounce, (symptom, locale) -> diagnosis(symptom))
                .explain(pasted.getBytes(StandardCharsets.UTF_8))
                .text();
    }

    private static Diagnosis diagnosis(Symptom symptom) {
        String happened = "Because of " + symptom.reply().orElseThrow();
        return new Diagnosis(
                Cause.UNKNOWN,
                Optional.empty(),
                1,
                Actor.NOBODY,
                false,
                happened,
                "",
                List.of(),
                "",
                "",
                List.of(),
                "");
    }
}
