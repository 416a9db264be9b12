// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.Subscription;
import org.postern.api.delivery.Residence;
import org.postern.api.outbox.Outbox;
import org.postern.api.settings.Settings;
import org.postern.api.settings.SettingsException;

/**
 * Makes this process the keeper of the home, or the one that waits to become it, once there is an outgoing server or unsent
 * mail; until the workbench ends.
 */
@Component(service = Keeping.class)
public final class Keeping {

    private final Settings settings;
    private final Outbox outbox;
    private final Supplier<Residence> residence;
    private final Logger logger;
    private final Job looking = Job.createSystem(Messages.Keeping_job, progress -> {
        begin();
    });
    private final Subscription settingsChanges;
    private Optional<Thread> keeper = Optional.empty();

    @Activate
    public Keeping(
            @Reference Settings settings,
            @Reference Outbox outbox,
            @Reference ComponentServiceObjects<Residence> residence,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this(settings, outbox, residence::getService, logger);
    }

    /** @param residence asked when there is something to keep: with it, all that sends wakes */
    Keeping(Settings settings, Outbox outbox, Supplier<Residence> residence, Logger logger) {
        this.settings = settings;
        this.outbox = outbox;
        this.residence = residence;
        this.logger = logger;
        settingsChanges = settings.listen(this::look);
    }

    /** Begins soon, if there is anything to keep. Returns at once. */
    public void look() {
        looking.schedule();
    }

    private synchronized void begin() {
        if (keeper.isEmpty()
                && !(settings.profiles().isEmpty() && outbox.entries().isEmpty())) {
            Thread thread = new Thread(this::keep, "Postern residence");
            thread.setDaemon(true);
            thread.start();
            keeper = Optional.of(thread);
        }
    }

    /** Ends what is kept, and returns when it has ended: a message whose dot has left would be uncertain otherwise. */
    @Deactivate
    synchronized void close() {
        settingsChanges.close();
        looking.cancel();
        keeper.ifPresent(thread -> {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void keep() {
        try (Subscription living = residence.get().open()) {
            Thread.currentThread().join(); // never ends by itself: until an interrupt
        } catch (InterruptedException e) {
            // the workbench ends
        } catch (SettingsException e) {
            logger.error("Nothing is sent from here: {}", e.getMessage());
        }
    }
}
