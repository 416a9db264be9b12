// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.ui.Samples;

final class ComplaintTest {

    @Test
    void carriesTheReplyOfARefusal() {
        Outcome refused = new Outcome.Refused(Phase.AUTH, Samples.NO_RELAY, Optional.empty());

        Symptom symptom = Complaint.of(Samples.attempt("<1@example.org>", refused));

        assertEquals(Optional.of(Phase.AUTH), symptom.phase());
        assertEquals(Optional.of(Samples.NO_RELAY), symptom.reply());
        assertEquals(Optional.of(465), symptom.port());
    }

    @Test
    void carriesHowASessionBroke() {
        Outcome broken = new Outcome.Broken(Phase.CONNECT, Breakage.REFUSED, "refused");

        Symptom symptom = Complaint.of(Samples.attempt("<1@example.org>", broken));

        assertEquals(Optional.of(Phase.CONNECT), symptom.phase());
        assertEquals(Optional.of(Breakage.REFUSED), symptom.breakage());
        assertEquals(Optional.empty(), symptom.reply());
    }
}
