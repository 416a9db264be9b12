// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.diagnosis;

/** Who acts first to mend it. */
public enum Actor {
    USER,
    ADMINISTRATOR,
    PROVIDER,
    RECIPIENT,
    POSTERN,
    NOBODY
}
