// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import java.nio.file.Path;
import org.postern.api.settings.Home;

/** A home in a folder of the test's own. */
record FolderHome(Path folder) implements Home {

    @Override
    public Path config() {
        return folder.resolve("config");
    }

    @Override
    public Path state() {
        return folder.resolve("state");
    }
}
