// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Sends a message; cancelling interrupts that, and nothing after it. */
@NonNullByDefault({}) // the platform promises nothing
final class Sending extends Job {

    private final FutureTask<Void> task;

    Sending(Runnable send) {
        super(Messages.Sending_job);
        task = new FutureTask<>(send, null);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        task.run();
        Thread.interrupted(); // an interrupt that came when the work was done is for nobody
        try {
            task.get();
            return Status.OK_STATUS;
        } catch (CancellationException | InterruptedException e) {
            return Status.CANCEL_STATUS;
        } catch (ExecutionException e) {
            return Status.error(e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    protected void canceling() {
        task.cancel(true);
    }
}
