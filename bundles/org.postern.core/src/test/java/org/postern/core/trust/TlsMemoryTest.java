// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.core.Platform;

class TlsMemoryTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @TempDir
    private Path state = Path.of("");

    private final Platform platform = new Platform();

    private TlsMemory memory() {
        return new TlsMemory(state, Clock.fixed(NOW, ZoneOffset.UTC), platform.logger());
    }

    @Test
    void aHostThatOfferedTlsIsRememberedByEveryProcess() {
        memory().offered("smtp.example.org");
        memory().offered("2001:db8::25");

        assertEquals(Optional.of(NOW), memory().since("smtp.example.org"));
        assertEquals(Optional.of(NOW), memory().since("2001:db8::25"));
        assertEquals(Optional.empty(), memory().since("smtp.example.net"));
    }

    @Test
    void whoseCertificateWasAcceptedIsToldFromWhoOnlyOffered() {
        memory().offered("smtp.example.org");
        memory().verified("mail.example.org");
        memory().offered("mail.example.org");

        assertFalse(memory().verifiedBefore("smtp.example.org"));
        assertTrue(memory().verifiedBefore("mail.example.org"));
        assertEquals(Optional.of(NOW), memory().since("mail.example.org"));
        memory().verified("smtp.example.org");
        assertTrue(memory().verifiedBefore("smtp.example.org"));
    }

    @Test
    void aDamagedFileIsAMemoryAllTheSame() throws IOException {
        memory().offered("smtp.example.org");
        Files.write(folder().resolve("smtp.example.org"), new byte[] {0, 1, (byte) 0xff});

        assertTrue(memory().since("smtp.example.org").isPresent());
    }

    @Test
    void thisComputerIsNoHostOfTheNetwork() {
        memory().offered("localhost");
        memory().offered("127.0.0.1");

        assertEquals(Optional.empty(), memory().since("localhost"));
        assertEquals(Optional.empty(), memory().since("127.0.0.1"));
    }

    @Test
    void theOneNotMetForTheLongestTimeMakesRoom() throws IOException {
        Files.createDirectories(folder());
        for (int i = 0; i < 2_000; i++) {
            Path file = Files.createFile(folder().resolve("host" + i));
            Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(i == 7 ? 500_000 : 400_000)));
        }
        memory().offered("host3");

        memory().offered("fresh.example.org");

        assertEquals(Optional.empty(), memory().since("host7"));
        assertTrue(memory().since("host3").isPresent());
        try (Stream<Path> files = Files.list(folder())) {
            assertEquals(2_000, files.count());
        }
    }

    private Path folder() {
        return state.resolve("trust").resolve("tls");
    }
}
