// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.Subscription;
import org.postern.api.delivery.Residence;
import org.postern.api.delivery.Resident;
import org.postern.api.settings.SettingsException;
import org.postern.core.Words;

/** The residents live where the keeper's lock is held. One that cannot start is logged, and the others live all the same. */
@Component
public final class LockedResidence implements Residence {

    private static final Words WORDS = new Words(LockedResidence.class);

    private final Store store;
    private final List<Resident> residents;
    private final Logger logger;

    @Activate
    public LockedResidence(
            @Reference Store store,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Resident> residents,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this.store = store;
        this.residents = List.copyOf(residents);
        this.logger = logger;
    }

    @Override
    public Subscription open() throws InterruptedException {
        try {
            Closeable lock = store.keeper.acquire();
            List<Subscription> living = new ArrayList<>();
            residents.forEach(resident -> start(resident, living));
            return () -> end(living, lock);
        } catch (IOException e) {
            throw new SettingsException(WORDS.text("keeper.lock", String.valueOf(e.getMessage())), e);
        }
    }

    private void start(Resident resident, List<Subscription> living) {
        try {
            living.add(resident.start());
        } catch (RuntimeException e) {
            logger.error("A resident does not start: {}", e.getMessage());
        }
    }

    private void end(List<Subscription> living, Closeable lock) {
        try (lock) {
            living.forEach(Subscription::close);
            living.clear();
        } catch (IOException e) {
            logger.warn("The keeper's lock was not let go", e);
        }
    }
}
