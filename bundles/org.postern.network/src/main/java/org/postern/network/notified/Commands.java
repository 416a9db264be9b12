// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.notified;

import java.io.IOException;
import java.util.List;

/** The system's own programs. */
@FunctionalInterface
public interface Commands {

    /**
     * What the command says, cut to a bounded length.
     *
     * @throws IOException if it cannot be run, or does not end in time
     */
    String output(List<String> command) throws IOException;
}
