// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.delivery;

import org.postern.api.Subscription;

/**
 * Something that runs as long as this process is the keeper: a service, started when the process becomes the keeper and
 * closed when it ends. Its start returns at once.
 */
public interface Resident {

    /** Starts; closing the subscription ends it, and returns when it has ended. */
    Subscription start();
}
