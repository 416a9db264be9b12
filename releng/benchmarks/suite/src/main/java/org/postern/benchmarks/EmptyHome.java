// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.nio.file.Path;
import org.postern.api.settings.Home;

/** A home where nothing was ever kept. */
record EmptyHome() implements Home {

    @Override
    public Path config() {
        return Path.of("no-home", "config");
    }

    @Override
    public Path state() {
        return Path.of("no-home", "state");
    }
}
