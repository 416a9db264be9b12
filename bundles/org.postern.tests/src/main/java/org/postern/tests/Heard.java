// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** The registry tells of changes later, on a thread of its own; who listens last hears last. */
@NonNullByDefault({})
final class Heard extends Semaphore implements IRegistryEventListener {

    private static final long serialVersionUID = 1L;

    Heard() {
        super(0);
    }

    @Override
    public void added(IExtension[] extensions) {
        release();
    }

    @Override
    public void removed(IExtension[] extensions) {
        release();
    }

    @Override
    public void added(IExtensionPoint[] points) {}

    @Override
    public void removed(IExtensionPoint[] points) {}

    void await() throws InterruptedException {
        assertTrue(tryAcquire(10, TimeUnit.SECONDS), "the registry told nothing");
    }
}
