// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.postern.api.diagnosis.Cause;
import org.postern.api.send.Phase;

/** What servers of many makes say, one reply at a time. */
class RepliesTest {

    private static final RuleDiagnostician DIAGNOSTICIAN = Registry.diagnostician();

    @ParameterizedTest(name = "{2} is {0}")
    @CsvFileSource(resources = "replies.txt", delimiter = '|', quoteCharacter = '\0')
    void isKnown(String cause, String phase, String reply) {
        Case symptom = Case.reply(reply.replace("\\n", "\n"));
        Case there = phase == null ? symptom : symptom.at(Phase.valueOf(phase));

        Cause said = DIAGNOSTICIAN.explain(there.symptom(), Locale.ENGLISH).cause();

        assertEquals(Cause.of(cause), said);
    }
}
