// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

/** What happens when a server refuses a message for a reason that another server would not have. */
public enum Fallback {
    /** The next candidate is tried at once, where that is safe. */
    AUTOMATIC,
    /** The message waits for a person to choose. */
    ASK
}
