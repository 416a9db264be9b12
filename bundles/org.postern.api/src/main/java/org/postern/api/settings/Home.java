// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.nio.file.Path;

/** Where one user's data lies: a service, so that a test or the demo can bring its own by registering it ranked higher. */
public interface Home {

    /** The folder of settings and vault. Need not exist yet. */
    Path config();

    /** The folder of what Postern noticed and keeps for itself. Need not exist yet. */
    Path state();

    /** Whether it is the one home that this user has, and not one for an occasion, as {@code POSTERN_HOME} names it. */
    default boolean usual() {
        return false;
    }
}
