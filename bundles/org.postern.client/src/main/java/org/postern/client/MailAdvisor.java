// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.postern.api.outbox.Outbox;

/** How the workbench of Postern Mail is set up. */
@NonNullByDefault({}) // the platform promises nothing
final class MailAdvisor extends WorkbenchAdvisor {

    private final BooleanSupplier ending;

    /** @param ending whether the whole program is being ended, with nobody to ask */
    MailAdvisor(BooleanSupplier ending) {
        this.ending = ending;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    /** Mail that waits is safe; who closes the window decides when it is sent. */
    @Override
    public boolean preShutdown() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (ending.getAsBoolean() || window == null) {
            return true;
        }
        int waiting = waiting();
        return waiting == 0 || Farewell.ofThisInstallation().say(waiting, window.getShell());
    }

    /** How many messages would leave by themselves. */
    private static int waiting() {
        AtomicInteger waiting = new AtomicInteger();
        try {
            PlatformUI.getWorkbench()
                    .getProgressService()
                    .busyCursorWhile(monitor -> waiting.set((int) new ServiceCaller<>(MailAdvisor.class, Outbox.class)
                            .current().stream()
                                    .flatMap(outbox -> outbox.entries().stream())
                                    .filter(entry -> entry.waiting().reason().passes())
                                    .count()));
        } catch (InvocationTargetException e) {
            Platform.getLog(MailAdvisor.class).error("The outbox could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return waiting.get();
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return MailPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new MailWindowAdvisor(configurer);
    }
}
