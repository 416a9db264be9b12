// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.host;

import java.io.IOException;
import java.util.Set;

/** A host with the API of Jakarta Mail and Angus Mail in bundles of their own. */
class SplitJakartaMailTest extends HostContract {

    SplitJakartaMailTest() throws IOException {
        super("host.apart");
    }

    @Override
    Set<String> jakartaMail() {
        return Set.of("org.eclipse.angus.mail");
    }
}
