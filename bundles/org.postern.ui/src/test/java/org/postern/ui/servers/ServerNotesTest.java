// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.profile.SmtpProfile;
import org.postern.ui.Samples;

final class ServerNotesTest {

    @Test
    void saysWhatToDoFirst() {
        assertEquals(
                Messages.Notes_empty, ServerNotes.text(new ServerPageState(List.of(), List.of()), Optional.empty()));
    }

    @Test
    void saysWhyALockedServerCannotBeChanged() {
        SmtpProfile locked = Samples.profile("company", Origin.Layer.POLICY_LOCKED);

        String note = ServerNotes.text(new ServerPageState(List.of(locked), List.of()), Optional.of(locked));

        assertTrue(note.contains("/etc/postern/a.json"), note);
    }

    @Test
    void saysOfAServerOfOnesOwnWhatItsRowMayCutOff() {
        SmtpProfile own = Samples.profile("company", Origin.Layer.USER);

        String note = ServerNotes.text(new ServerPageState(List.of(own), List.of()), Optional.of(own));

        assertTrue(note.contains(own.server().toString()), note);
        assertTrue(note.contains(own.senders().get(0).text()), note);
    }

    @Test
    void saysFirstWhatCouldNotBeRead() {
        String problem = "profiles.json, line 3: a comma is missing.";

        assertEquals(problem, ServerNotes.text(new ServerPageState(List.of(), List.of(problem)), Optional.empty()));
    }
}
