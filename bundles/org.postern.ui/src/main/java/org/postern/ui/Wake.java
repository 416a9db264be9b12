// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Wakes Postern once the workbench has opened, and not on its thread. Where no workbench says so, nothing happens. */
@NonNullByDefault({}) // the platform promises nothing
@Component(property = EventConstants.EVENT_TOPIC + "=" + Wake.WORKBENCH_HAS_OPENED)
public final class Wake implements EventHandler {

    static final String WORKBENCH_HAS_OPENED = "org/eclipse/e4/ui/LifeCycle/appStartupComplete";

    private final ComponentServiceObjects<Watch> watch;
    private final ComponentServiceObjects<Keeping> keeping;
    private final ComponentServiceObjects<SelfTest> selfTest;

    @Activate
    public Wake(
            @Reference ComponentServiceObjects<Watch> watch,
            @Reference ComponentServiceObjects<Keeping> keeping,
            @Reference ComponentServiceObjects<SelfTest> selfTest) {
        this.watch = watch;
        this.keeping = keeping;
        this.selfTest = selfTest;
    }

    @Override
    public void handleEvent(Event event) {
        HelpKey.watch();
        Job.createSystem(Messages.Wake_job, monitor -> {
                    watch.getService().look();
                    keeping.getService().look();
                    selfTest.getService().run();
                })
                .schedule();
    }
}
