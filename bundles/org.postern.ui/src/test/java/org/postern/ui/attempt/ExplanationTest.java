// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.postern.ui.Samples;

final class ExplanationTest {

    @Test
    void saysWhatHappenedThenWhyThenWhatToDoThenWhoGotIt() {
        assertEquals("""
                The server does not send mail from where you are.
                You are on another network.
                What you can do
                •  Send through Office.
                Who got the message
                Nobody got the message.""", Explanation.of(Samples.diagnosis()).text());
    }
}
