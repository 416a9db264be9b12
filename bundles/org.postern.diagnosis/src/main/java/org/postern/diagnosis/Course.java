// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

/** How far the message has come of which is told. */
enum Course {
    /** The outgoing server did not take it. */
    REFUSED,
    /** The outgoing server took it, and a server further on did not. */
    RETURNED,
    /** The outgoing server took it, and goes on trying. */
    DELAYED
}
