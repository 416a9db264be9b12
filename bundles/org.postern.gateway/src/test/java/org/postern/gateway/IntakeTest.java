// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.mail.IncomingContent;

class IntakeTest {

    private static final int MOST = 4 * IncomingContent.IN_MEMORY;

    private final Path folder;
    private final Intake intake;

    IntakeTest(@TempDir Path parent) {
        folder = parent.resolve("intake");
        intake = new Intake(folder, MOST);
    }

    @Test
    void readsToTheEndWhatIsTooLargeAndKeepsNothingOfIt() throws Exception {
        InputStream in = new ByteArrayInputStream(octets(MOST + 1));

        Refusal refusal = assertThrows(Refusal.class, () -> intake.take(in));

        assertEquals(552, refusal.answer().code());
        assertEquals(-1, in.read());
        assertEquals(List.of(), files());
    }

    @Test
    void readsToTheEndWhatTheDiskDoesNotTake() throws Exception {
        Files.writeString(folder, "a file where the folder should be");
        InputStream in = new ByteArrayInputStream(octets(MOST));

        Refusal refusal = assertThrows(Refusal.class, () -> intake.take(in));

        assertEquals(452, refusal.answer().code());
        assertEquals(-1, in.read());
    }

    @Test
    void keepsNothingOfWhatWasCutOff() throws IOException {
        try (InputStream cut = new SequenceInputStream(new ByteArrayInputStream(octets(MOST / 2)), Cut.NOW)) {
            assertThrows(IOException.class, () -> intake.take(cut));
        }

        assertEquals(List.of(), files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] octets(int size) {
        byte[] octets = new byte[size];
        new Random(size).nextBytes(octets);
        return octets;
    }

    /** A client that has gone. */
    private static final class Cut extends InputStream {

        private static final InputStream NOW = new Cut();

        @Override
        public int read() throws IOException {
            throw new IOException("gone");
        }
    }
}
