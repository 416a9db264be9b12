// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.send.Bounce.Failure;
import org.postern.api.send.Reply;

class BouncedTest {

    private final RuleDiagnostician diagnostician = Registry.diagnostician();

    @Test
    void aRelayRefusalFurtherOnIsNoMatterOfOnesOwnSettings() {
        Diagnosis diagnosis = explain("554 5.7.1 <bob@example.net>: Relay access denied", false, Locale.ENGLISH);

        assertEquals(Cause.RELAY_DENIED, diagnosis.cause());
        assertFalse(diagnosis.happened().contains("outgoing server"), diagnosis.happened());
        assertEquals(List.of(), diagnosis.remedies());
        assertEquals(
                "The message did not reach bob@example.net. Of other recipients this report says nothing.",
                diagnosis.whoGotIt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 relay not permitted",
                "530 5.7.0 Authentication required",
                "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org",
                "530 5.7.0 Must issue a STARTTLS command first",
                "450 4.4.1 connection timed out",
                "553 5.7.1 Sender address rejected: not owned by user jo"
            })
    void nobodyIsToldToChangeTheirServer(String reply) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Diagnosis diagnosis = explain(reply, false, locale);

            assertFalse(
                    diagnosis.happened().startsWith("The outgoing server")
                            || diagnosis.happened().startsWith("Der Postausgangsserver"),
                    diagnosis.happened());
            assertTrue(
                    diagnosis.remedies().stream().noneMatch(Remedy::automatic),
                    diagnosis.remedies().toString());
        }
    }

    @Test
    void aDelayIsNoFailure() {
        Diagnosis diagnosis = explain("450 4.4.1 connection timed out", true, Locale.GERMAN);

        assertTrue(diagnosis.whoGotIt().contains("noch nicht erreicht"), diagnosis.whoGotIt());
    }

    @Test
    void anUnknownMailboxIsExplainedAsEver() {
        Diagnosis diagnosis = explain("550 5.1.1 user unknown", false, Locale.ENGLISH);

        assertEquals("The address bob@example.net does not exist.", diagnosis.happened());
        assertEquals("correct-address", diagnosis.remedies().get(0).id());
    }

    private Diagnosis explain(String reply, boolean delayed, Locale locale) {
        return diagnostician.explain(new Failure("bob@example.net", delayed, Reply.parse(reply)), locale);
    }
}
