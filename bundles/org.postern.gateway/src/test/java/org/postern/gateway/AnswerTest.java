// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.send.Reply;

class AnswerTest {

    @Test
    void keepsTheUpstreamServersCodeAndWordsBeforeOurs() {
        Reply upstream = new Reply(550, Optional.of("5.7.1"), List.of("relay not permitted"));

        Answer answer = Answer.of(upstream, "Postern: It does not know you here.");

        assertEquals("550-5.7.1 relay not permitted\r\n550 5.7.1 Postern: It does not know you here.", answer.wire());
    }

    @Test
    void breaksALongSentenceIntoLines() {
        Answer answer = Answer.of(451, "4.3.0", "word ".repeat(100));

        assertEquals(3, answer.lines().size());
        assertTrue(answer.lines().stream().allMatch(line -> line.length() <= 200));
    }

    @Test
    void letsNoLineEndOfAServerThrough() {
        Answer answer = Answer.of(550, "5.0.0", "no\r\n250 yes");

        assertEquals("550 5.0.0 no\\r\\n250 yes", answer.wire());
    }

    @Test
    void speaksAscii() {
        assertEquals(
                "550 5.0.0 The recipient's \"box\" - gone ...",
                Answer.of(550, "5.0.0", "The recipient’s “box” – gone …").wire());
    }

    @Test
    void speaksGermanInAscii() {
        assertEquals(
                "550 5.0.0 Ueber \"Buero\" laesst sich cafe gruessen",
                Answer.of(550, "5.0.0", "Über „Büro“ lässt sich café grüßen").wire());
    }
}
