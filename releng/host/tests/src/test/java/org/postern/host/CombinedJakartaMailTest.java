// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.host;

import java.io.IOException;
import java.util.Set;

/** A host with the combined bundle of Jakarta Mail and Angus Mail. */
class CombinedJakartaMailTest extends HostContract {

    CombinedJakartaMailTest() throws IOException {
        super("host.combined");
    }

    @Override
    Set<String> jakartaMail() {
        return Set.of("org.eclipse.angus.jakarta.mail");
    }
}
