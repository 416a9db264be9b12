// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.send.Phase;
import org.postern.api.send.Step;
import org.postern.ui.Samples;

final class DialogueTest {

    @Test
    void readsAsItStoodOnTheWireWithHiddenCharactersSpelledOut() {
        Step refused = step("RCPT TO:<bob@example.net>", Optional.empty());

        assertEquals("""
                C: RCPT TO:<bob@example.net>
                S: 550-5.7.1 relay not permitted
                S: 550 5.7.1 see \\u202Ehelp""", Dialogue.of(List.of(refused)));
    }

    @Test
    void tellsTroubleOnTheWay() {
        Step lost = new Step(Phase.CONNECT, "", Optional.empty(), Optional.of("No answer in time."), Duration.ZERO);

        assertEquals("!  No answer in time.", Dialogue.of(List.of(lost)));
    }

    private static Step step(String said, Optional<String> trouble) {
        return new Step(Phase.RCPT, said, Optional.of(Samples.NO_RELAY), trouble, Duration.ofMillis(3));
    }
}
