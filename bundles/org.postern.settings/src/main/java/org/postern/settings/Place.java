// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.nio.file.Path;

/** Where a settings file lies. */
record Place(Path file, Rank rank) {

    boolean policy() {
        return rank != Rank.USER;
    }

    /** As a person would look it up. */
    String name() {
        return file.toString();
    }

    /** What paths in it are relative to. */
    Path folder() {
        return file.toAbsolutePath().getParent();
    }
}
