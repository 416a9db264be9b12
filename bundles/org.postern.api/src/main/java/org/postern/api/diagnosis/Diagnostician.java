// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.diagnosis;

import java.util.Locale;

/** Explains failures. Pure: no traffic, no waiting, bounded time for any input. */
public interface Diagnostician {

    /** Explains in the language of the locale, English where there is no other. Abstains with {@link Cause#UNKNOWN}. */
    Diagnosis explain(Symptom symptom, Locale locale);
}
