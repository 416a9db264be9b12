// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.delivery;

import org.postern.api.Subscription;
import org.postern.api.settings.SettingsException;

/** Runs every {@link Resident} in one process of this home at a time. */
public interface Residence {

    /**
     * Starts the residents as soon as no other process of this home runs them: at once, or when that process ends. Closing
     * what is returned ends them.
     *
     * @throws InterruptedException if the thread was interrupted while it waited
     * @throws SettingsException if the home cannot be written to
     */
    Subscription open() throws InterruptedException;
}
