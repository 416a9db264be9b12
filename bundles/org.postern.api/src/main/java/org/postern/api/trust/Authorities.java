// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.trust;

import java.security.cert.X509Certificate;
import java.util.List;

/** Whose certificates of servers are believed where a profile names no authorities of its own. Safe for use from any thread. */
@FunctionalInterface
public interface Authorities {

    /** Leaves it to the Java runtime. */
    Authorities JAVAS = List::of;

    /**
     * Those of the Java runtime, of the operating system and of the organisation's policies. The first call reads them from the
     * disk. Empty where it is left to the Java runtime.
     */
    List<X509Certificate> all();
}
