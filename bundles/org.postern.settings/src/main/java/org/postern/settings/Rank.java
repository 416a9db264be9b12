// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

/** Whose a settings file is, those with the most authority first. */
enum Rank {
    /** A policy of the machine, in a folder of the system's. */
    MACHINE,
    /** A policy that comes with the installed program. */
    INSTALLATION,
    /** A policy that is named at the start. */
    NAMED,
    /** The user's own file. */
    USER
}
