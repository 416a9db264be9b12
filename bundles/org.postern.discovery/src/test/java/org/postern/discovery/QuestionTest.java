// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.mail.EmailAddress;

final class QuestionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@localhost",
                "ann@192.0.2.1",
                "ann@provider.example/x",
                "ann@provider.example?x",
                "ann@provider.example:80",
                "ann@provider.example#x",
                "ann@-.example",
                "ann@provider..example"
            })
    void whatIsNoNameIsNotAsked(String address) {
        assertEquals(Optional.empty(), parsed(address));
    }

    @Test
    void domainIsAskedAsTheDnsHasIt() {
        assertEquals(
                "xn--mller-kva.example",
                parsed("ann@Müller.example").orElseThrow().domain());
    }

    @Test
    void ownsItsHostsAndNoOthers() {
        Question question = parsed("ann@provider.example").orElseThrow();

        assertTrue(question.owns("smtp.provider.example"));
        assertFalse(question.owns("smtp-provider.example"));
        assertFalse(question.owns("provider.example.attacker.example"));
    }

    private static Optional<Question> parsed(String address) {
        try {
            return Question.of(EmailAddress.of(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
