// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.mail.Visible;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Condition.Question;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Parameters;
import org.postern.core.Words;

/** The conditions contributed through the extension point, as their bundles come and go. */
@Component(service = {Conditions.class, ContributedConditions.class})
public final class ContributedConditions implements Conditions {

    private static final Words WORDS = new Words(ContributedConditions.class);

    static final String BUNDLE = "org.postern.core";
    static final String POINT = BUNDLE + ".conditions";

    private final Logger logger;
    private final Deadlines deadlines;
    private final Aside aside = new Aside();
    private final Extensions<Contribution> extensions;
    private volatile Index index = new Index(List.of(), Map.of());

    /** What {@link #all()} says, and where to find each. Replaced as a whole. */
    private record Index(List<Declaration> declarations, Map<String, Contribution> byKind) {}

    @Activate
    public ContributedConditions(
            @Reference IExtensionRegistry registry, @Reference(service = LoggerFactory.class) Logger logger) {
        this(registry, logger, Deadlines.USUAL);
    }

    ContributedConditions(IExtensionRegistry registry, Logger logger, Deadlines deadlines) {
        this.logger = logger;
        this.deadlines = deadlines;
        this.extensions = new Extensions<>(registry, POINT, this::read, this::rebuild, logger);
    }

    @Deactivate
    void deactivate() {
        extensions.close();
        aside.close();
    }

    /** The same list until a bundle comes or goes. */
    @Override
    public List<Declaration> all() {
        return index.declarations();
    }

    @Override
    public Optional<Declaration> find(String kind) {
        return Optional.ofNullable(index.byKind().get(kind)).map(Contribution::declaration);
    }

    @Override
    public Optional<String> complaint(String kind, Parameters parameters) {
        return find(kind)
                .map(declaration -> Values.complaint(declaration, parameters).or(() -> refusal(kind, parameters)))
                .orElseGet(() -> Optional.of(WORDS.text("value.absent", Visible.text(kind))));
    }

    /**
     * The condition of that kind with those parameters. Where there is none now, one that cannot tell.
     *
     * @throws IllegalArgumentException with one sentence, if the condition has something against the parameters
     */
    public Question question(String kind, Parameters parameters) {
        return Optional.ofNullable(index.byKind().get(kind))
                .map(contribution -> contribution.with(parameters))
                .orElseGet(() -> context -> Answer.unknown(WORDS.text("absent", Visible.text(kind))));
    }

    private Optional<String> refusal(String kind, Parameters parameters) {
        try {
            question(kind, parameters);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** A kind belongs to this bundle, or else to whoever had it first. */
    private void rebuild(List<Contribution> contributions) {
        Map<String, Contribution> byKind = new LinkedHashMap<>();
        contributions.stream()
                .sorted(Comparator.comparing(c -> !c.declaration().contributor().equals(BUNDLE)))
                .forEach(contribution -> {
                    if (byKind.putIfAbsent(contribution.declaration().kind(), contribution) != null) {
                        logger.warn(
                                "The condition {} of {} is left out: there is one of that name",
                                contribution.declaration().kind(),
                                contribution.declaration().contributor());
                    }
                });
        List<Declaration> declarations =
                byKind.values().stream().map(Contribution::declaration).toList();
        index = new Index(declarations, byKind);
    }

    private Contribution read(IConfigurationElement element) {
        Callable<Condition> source = () -> (Condition) element.createExecutableExtension("class");
        return new Contribution(DeclarationReader.read(element), source, aside, deadlines, logger);
    }
}
