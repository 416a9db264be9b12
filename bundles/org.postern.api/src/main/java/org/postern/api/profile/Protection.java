// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

/** How well a profile protects what it carries, best first (“protection classes” A, B, C). */
public enum Protection {
    /** A: verified TLS, and the server knows who we are. */
    TLS_AND_LOGIN,
    /** B: verified TLS, no login. */
    TLS,
    /** C: no verified TLS. Never carries credentials. */
    NONE;

    /** Whether this protects at least as well as the other. */
    public boolean atLeast(Protection other) {
        return compareTo(other) <= 0;
    }
}
