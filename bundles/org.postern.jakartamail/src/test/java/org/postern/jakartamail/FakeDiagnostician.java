// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Symptom;

/** Has the same to say of everything, and remembers what it was asked. */
final class FakeDiagnostician implements Diagnostician {

    final List<Symptom> symptoms = new ArrayList<>();

    @Override
    public Diagnosis explain(Symptom symptom, Locale locale) {
        symptoms.add(symptom);
        return new Diagnosis(
                Cause.UNKNOWN,
                Optional.empty(),
                1,
                Actor.USER,
                false,
                "Something failed.",
                "",
                List.of("Ask somebody."),
                "",
                "",
                List.of(),
                "");
    }
}
