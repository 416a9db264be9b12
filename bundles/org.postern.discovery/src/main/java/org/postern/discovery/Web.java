// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.net.URI;

/** Fetches files from the web. */
@FunctionalInterface
interface Web {

    /** Blocks; interrupting the thread ends it. */
    Fetched fetch(URI address) throws InterruptedException;

    /** What came. */
    sealed interface Fetched {

        record File(byte[] octets) implements Fetched {}

        /** @param sentence says to a person why there is no file */
        record Nothing(String sentence) implements Fetched {}
    }
}
