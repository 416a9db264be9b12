// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.SelfCheck;
import org.postern.api.SelfCheck.Result;
import org.postern.api.settings.Settings;

/** Says in the host's log, at its start, which part of Postern does not work in this host and why. */
@Component(service = SelfTest.class)
public final class SelfTest {

    private final Settings settings;
    private final Supplier<Stream<SelfCheck>> checks;
    private final Logger logger;

    @Activate
    public SelfTest(
            @Reference Settings settings,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE) List<ComponentServiceObjects<SelfCheck>> checks,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this(settings, () -> checks.stream().map(ComponentServiceObjects::getService), logger);
    }

    /** @param checks asked for only where there is a server to send through: with them, what they check wakes */
    SelfTest(Settings settings, Supplier<Stream<SelfCheck>> checks, Logger logger) {
        this.settings = settings;
        this.checks = checks;
        this.logger = logger;
    }

    void run() {
        if (!settings.profiles().isEmpty()) {
            checks.get().map(SelfCheck::check).forEach(this::say);
        }
    }

    private void say(Result result) {
        if (result.well()) {
            logger.info(result.sentence());
        } else {
            logger.warn(result.sentence());
        }
    }
}
