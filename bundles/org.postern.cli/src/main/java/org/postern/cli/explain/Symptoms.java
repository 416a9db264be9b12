// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.EmailAddress;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/** Makes symptoms of what was pasted and what is known besides; what a person says outranks what the session shows. */
final class Symptoms {
    private Symptoms() {}

    /** The symptom of a reply. */
    static Symptom of(Reply reply, Circumstances known) {
        return symptom(reply, known.phase(), Optional.empty(), Optional.empty(), known);
    }

    /** The symptom of a reply or of a whole session; empty if nothing in the session was refused. */
    static Optional<Symptom> of(String text, Circumstances known) {
        Dialogue dialogue = new Dialogue(Utterance.of(text));
        return dialogue.session()
                ? dialogue.refusal().map(refusal -> of(refusal, dialogue, known))
                : Optional.of(of(Words.reply(text), known));
    }

    private static Symptom of(Refusal refusal, Dialogue dialogue, Circumstances known) {
        Set<String> capabilities = known.capabilities().isEmpty() ? dialogue.capabilities() : known.capabilities();
        Circumstances all = new Circumstances(
                known.phase().or(refusal::phase),
                known.port(),
                known.security().or(dialogue::security),
                known.loggedIn().or(dialogue::loggedIn),
                capabilities,
                known.provider(),
                known.profile(),
                known.network());
        return symptom(refusal.reply(), all.phase(), refusal.recipient(), dialogue.author(), all);
    }

    private static Symptom symptom(
            Reply reply,
            Optional<Phase> phase,
            Optional<EmailAddress> recipient,
            Optional<EmailAddress> author,
            Circumstances known) {
        return new Symptom(
                phase,
                Optional.of(reply),
                Optional.empty(),
                known.port(),
                known.security(),
                known.loggedIn(),
                known.capabilities(),
                known.provider(),
                known.profile(),
                recipient.map(EmailAddress::toString),
                author.map(EmailAddress::toString),
                known.network(),
                List.of());
    }
}
