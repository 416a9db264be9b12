// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {

    private static final Vocabulary WORDS = new Vocabulary(Map.of(
            "mailbox",
                    new Phrase.Named(
                            List.of(Vocabulary.NONE.phrase("user"), Vocabulary.NONE.phrase("mail box|account"))),
            "missing",
                    new Phrase.Named(
                            List.of(Vocabulary.NONE.phrase("unknown"), Vocabulary.NONE.phrase("does not exist")))));

    @Test
    void readsWordsByTheirName() {
        assertEquals(
                Optional.of("mail box does not exist"), found("<mailbox> <missing>", "This mail box does not exist."));
        assertEquals(Optional.of("user bob is unknown"), found("<mailbox> * <missing>", "user bob is unknown"));
        assertEquals(Optional.empty(), found("<mailbox> <missing>", "mail does not exist"));
    }

    @Test
    void refusesNamesNobodyGave() {
        assertThrows(IllegalArgumentException.class, () -> WORDS.phrase("<nothing> here"));
    }

    @Test
    void findsWordsAndNotPartsOfWords() {
        assertEquals(
                Optional.of("user unknown"), found("user unknown", "550 5.1.1 <a@example.org>... User   UNKNOWN!"));
        assertEquals(Optional.empty(), found("user unknown", "superuser unknown"));
        assertEquals(Optional.empty(), found("user unknown", "user is unknown"));
    }

    @Test
    void readsAlternativesOptionalWordsBeginningsAndGaps() {
        assertEquals(
                Optional.of("relaying not permitted"),
                found("relay|relaying is? not permitted", "Relaying not permitted"));
        assertEquals(
                Optional.of("relay is not permitted"),
                found("relay|relaying is? not permitted", "relay is not permitted"));
        assertEquals(Optional.of("blacklisted"), found("black*", "you are blacklisted"));
        assertEquals(
                Optional.of("sender one two three rejected"),
                found("sender * rejected", "the sender one two three rejected"));
        assertEquals(Optional.empty(), found("sender * rejected", "sender 1 2 3 4 5 6 7 rejected"));
    }

    @Test
    void seesAddressesAndComputersAsWhatTheyAre() {
        assertEquals(
                Optional.of("{address} does not exist"),
                found("{address} does not exist", "<bob+x@mail.example.net> does not exist"));
        assertEquals(Optional.of("{ip} is blocked"), found("{ip} is blocked", "[192.0.2.7] is blocked"));
        assertEquals(Optional.of("{ip} is blocked"), found("{ip} is blocked", "2001:db8::7 is blocked"));
        assertEquals(Optional.of("5.7.1"), found("5.7.1", "sorry (#5.7.1)"));
    }

    @Test
    void forgetsAccentsAndApostrophes() {
        assertEquals(Optional.of("rejete"), found("rejete", "Mail rejeté"));
        assertEquals(Optional.of("isnt allowed"), found("isnt allowed", "isn’t allowed"));
        assertEquals(Optional.of("non existent"), found("non existent", "non-existent"));
    }

    @Test
    void holdsEndsApart() {
        assertEquals(Optional.of("^ no $"), found("^ no $", "NO"));
        assertEquals(Optional.empty(), found("^ no $", "no such user"));
    }

    @Test
    void refusesPhrasesThatTakeTooLong() {
        assertThrows(IllegalArgumentException.class, () -> WORDS.phrase("a * b * c * d"));
    }

    private static Optional<String> found(String phrase, String text) {
        Phrases set = new Phrases(List.of(WORDS.phrase(phrase)));
        Map<Phrases, String> found = new PhraseIndex(List.of(set)).search(Words.of(text));
        return Optional.ofNullable(found.get(set));
    }
}
