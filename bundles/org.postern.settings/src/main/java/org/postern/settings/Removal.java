// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import org.postern.api.Origin;

/** An entry that a policy takes away from policies with less authority, and if it is locked, from the user. */
record Removal(Listing<?> list, String id, Origin origin) {

    boolean of(Listing<?> listing) {
        return list == listing;
    }
}
