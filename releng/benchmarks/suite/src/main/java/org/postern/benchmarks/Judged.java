// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.util.List;
import java.util.Locale;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnostician;

/** A labelled reply and the cause it was diagnosed with. */
record Judged(LabelledReply reply, Cause said) {

    static List<Judged> all(List<LabelledReply> replies, Diagnostician diagnostician) {
        return replies.stream()
                .map(reply -> new Judged(
                        reply,
                        diagnostician.explain(reply.symptom(), Locale.ENGLISH).cause()))
                .toList();
    }

    boolean right() {
        return said == reply.label() || reply.also().contains(said);
    }

    /** {@code relay-denied → auth-required}. */
    String confusion() {
        return reply.label().id() + " → " + said.id();
    }
}
