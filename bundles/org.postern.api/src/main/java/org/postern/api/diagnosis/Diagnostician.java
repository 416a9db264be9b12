// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.diagnosis;

import java.util.Locale;
import java.util.Optional;
import org.postern.api.send.Bounce;

/** Explains failures. Pure: no traffic, no waiting, bounded time for any input. */
public interface Diagnostician {

    /** Explains in the language of the locale, English where there is no other. Abstains with {@link Cause#UNKNOWN}. */
    Diagnosis explain(Symptom symptom, Locale locale);

    /**
     * Explains why a message that the outgoing server had taken did not arrive, or has not yet: the words are those of a server
     * further on, which knows nothing of the person's settings and login.
     */
    default Diagnosis explain(Bounce.Failure failure, Locale locale) {
        return explain(Symptom.of(failure.reply(), Optional.of(failure.recipient())), locale);
    }
}
