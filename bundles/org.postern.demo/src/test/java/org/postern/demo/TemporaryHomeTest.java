// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class TemporaryHomeTest {
    @Test
    void leavesNothingBehind() throws IOException {
        Path folder;
        try (TemporaryHome home = new TemporaryHome()) {
            folder = home.config().getParent();
            Files.writeString(
                    Files.createDirectories(home.state().resolve("deep")).resolve("file"), "text");
        }

        assertFalse(Files.exists(folder));
    }

    @Test
    void eachRunHasItsOwn() throws IOException {
        try (TemporaryHome one = new TemporaryHome();
                TemporaryHome other = new TemporaryHome()) {
            assertNotEquals(one.config(), other.config());
        }
    }
}
