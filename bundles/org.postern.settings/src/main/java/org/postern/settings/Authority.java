// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

/** What the one who wrote a settings file may say in it. */
enum Authority {
    /** The user's own file. */
    USER,
    /** A policy that this user could write: its locks hold nothing. */
    DEFAULTS,
    /** A policy. */
    LOCKS;

    boolean policy() {
        return this != USER;
    }
}
