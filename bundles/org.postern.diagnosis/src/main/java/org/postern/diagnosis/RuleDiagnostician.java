// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.postern.api.send.Bounce;
import org.postern.api.settings.Settings;

/** Diagnoses by rules that are data: this bundle's own, and those of other bundles before them. */
@Component
public final class RuleDiagnostician implements Diagnostician {

    private final Contributions contributions;
    private final Map<Cause, Treatment> treatments = Treatment.all();

    @Activate
    public RuleDiagnostician(
            @Reference IExtensionRegistry registry,
            @Reference Settings settings,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this(new Contributions(registry, new BundleFiles(), settings::diagnosisRules, logger));
    }

    /** Without an organisation's rules. */
    public RuleDiagnostician(IExtensionRegistry registry, Logger logger) {
        this(new Contributions(registry, new BundleFiles(), List::of, logger));
    }

    RuleDiagnostician(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public Diagnosis explain(Symptom symptom, Locale locale) {
        return explain(symptom, Course.REFUSED, locale);
    }

    @Override
    public Diagnosis explain(Bounce.Failure failure, Locale locale) {
        Symptom symptom = Symptom.of(failure.reply(), Optional.of(failure.recipient()));
        return explain(symptom, failure.delayed() ? Course.DELAYED : Course.RETURNED, locale);
    }

    private Diagnosis explain(Symptom symptom, Course course, Locale locale) {
        Knowledge knowledge = contributions.knowledge();
        Facts facts = Facts.of(symptom, knowledge.providers());
        return new Explanation(facts, knowledge.rules().find(facts), course, new Texts(locale)).with(treatments);
    }
}
