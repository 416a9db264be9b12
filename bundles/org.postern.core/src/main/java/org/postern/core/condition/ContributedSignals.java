// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.Subscription;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.SignalSource;
import org.postern.api.rule.Signals;

/** The signals contributed through the extension point, as their bundles come and go. */
@Component
public final class ContributedSignals implements Signals {

    static final String POINT = ContributedConditions.BUNDLE + ".signals";

    /** Nothing that tells where a computer is changes once a second. */
    private static final int MOST_CHANGES = 60;

    private final Logger logger;
    private final Deadlines deadlines;
    private final Aside aside = new Aside();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final Extensions<SignalContribution> extensions;
    private volatile Map<SignalName, SignalContribution> byName = Map.of();

    @Activate
    public ContributedSignals(
            @Reference IExtensionRegistry registry, @Reference(service = LoggerFactory.class) Logger logger) {
        this(registry, logger, Deadlines.USUAL);
    }

    ContributedSignals(IExtensionRegistry registry, Logger logger, Deadlines deadlines) {
        this.logger = logger;
        this.deadlines = deadlines;
        this.extensions = new Extensions<>(registry, POINT, this::read, this::rebuild, logger);
    }

    @Deactivate
    void deactivate() {
        extensions.close();
        byName.values().forEach(SignalContribution::release);
        aside.close();
    }

    @Override
    public List<Signal> observe() {
        boolean followed = !followers.isEmpty();
        return byName.values().stream()
                .flatMap(contribution -> contribution.observe(followed).stream())
                .toList();
    }

    @Override
    public Subscription follow(Runnable changed) {
        Runnable follower = () -> changed.run(); // each of them another one, whatever was given
        followers.add(follower);
        changed.run();
        return () -> leave(follower);
    }

    private void leave(Runnable follower) {
        if (followers.remove(follower) && followers.isEmpty()) {
            byName.values().forEach(SignalContribution::release);
        }
    }

    @Override
    public Optional<String> failure(SignalName name) {
        return Optional.ofNullable(byName.get(name)).flatMap(SignalContribution::failure);
    }

    @Override
    public List<String> failures() {
        return byName.values().stream()
                .flatMap(contribution -> contribution.failure().stream())
                .toList();
    }

    private void rebuild(List<SignalContribution> contributions) {
        Map<SignalName, SignalContribution> before = byName;
        Map<SignalName, SignalContribution> now = new LinkedHashMap<>();
        contributions.forEach(contribution -> {
            if (now.putIfAbsent(contribution.declaration().name(), contribution) != null) {
                logger.warn(
                        "A second signal {} is left out",
                        contribution.declaration().name());
            }
        });
        byName = now;
        before.values().stream()
                .filter(contribution -> !now.containsValue(contribution))
                .forEach(SignalContribution::release);
        changed();
    }

    private void changed() {
        followers.forEach(Runnable::run);
    }

    private SignalContribution read(IConfigurationElement element) {
        Callable<SignalSource> source = () -> (SignalSource) element.createExecutableExtension("class");
        return new SignalContribution(
                SignalDeclaration.read(element),
                source,
                aside,
                deadlines,
                new Allowance(MOST_CHANGES, Duration.ofMinutes(1), System::nanoTime),
                this::changed,
                logger);
    }
}
