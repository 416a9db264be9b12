// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A host without Jakarta Mail: it comes with Postern, and goes with it. */
class NoJakartaMailTest extends HostContract {

    NoJakartaMailTest() throws IOException {
        super("host.without");
    }

    @Override
    Set<String> jakartaMail() {
        return Set.of("org.eclipse.angus.jakarta.mail");
    }

    @Override
    void sendsByItself(Sending sending) {
        assertEquals(new Sending("no Jakarta Mail", List.of(), List.of()), sending);
    }
}
