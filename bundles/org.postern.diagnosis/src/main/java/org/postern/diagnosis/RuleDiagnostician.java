// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.Locale;
import java.util.Map;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Symptom;

/** Diagnoses by rules that are data: this bundle's own, and those of other bundles before them. */
@Component
public final class RuleDiagnostician implements Diagnostician {

    private final Contributions contributions;
    private final Map<Cause, Treatment> treatments = Treatment.all();

    @Activate
    public RuleDiagnostician(
            @Reference IExtensionRegistry registry, @Reference(service = LoggerFactory.class) Logger logger) {
        this(new Contributions(registry, new BundleFiles(), logger));
    }

    RuleDiagnostician(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public Diagnosis explain(Symptom symptom, Locale locale) {
        Knowledge knowledge = contributions.knowledge();
        Facts facts = Facts.of(symptom, knowledge.providers());
        return new Explanation(facts, knowledge.rules().find(facts), new Texts(locale)).with(treatments);
    }
}
