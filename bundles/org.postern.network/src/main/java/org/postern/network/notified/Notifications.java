// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.notified;

import java.io.IOException;
import org.postern.api.Subscription;

/** A system's own word that something about its network may have changed, without saying what. */
@FunctionalInterface
public interface Notifications {

    /**
     * Calls {@code changed} on a thread of the system's until the subscription is closed.
     *
     * @throws IOException if the system refuses, or its library cannot be loaded, with the reason
     */
    Subscription begin(Runnable changed) throws IOException;

    /** These and those. */
    default Notifications and(Notifications others) {
        return changed -> {
            Subscription first = begin(changed);
            try {
                Subscription second = others.begin(changed);
                return () -> {
                    first.close();
                    second.close();
                };
            } catch (IOException e) {
                first.close();
                throw e;
            }
        };
    }
}
