// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.RejectException;

class IntakeTest {

    private static final int MOST = 4 * Intake.IN_MEMORY;

    private final Path folder;

    IntakeTest(@TempDir Path parent) {
        folder = parent.resolve("intake");
    }

    @Test
    void givesBackWhatCameHoweverLargeItIs() throws Exception {
        for (int size : new int[] {0, 1, Intake.IN_MEMORY - 1, Intake.IN_MEMORY, Intake.IN_MEMORY + 1, MOST}) {
            byte[] octets = octets(size);
            try (Intake intake = Intake.of(new ByteArrayInputStream(octets), folder, MOST)) {
                assertArrayEquals(octets, intake.octets());
                assertArrayEquals(octets, intake.octets());
                assertEquals(size, intake.size());
            }
        }
    }

    @Test
    void needsNoFileForASmallOne() throws Exception {
        Intake.of(new ByteArrayInputStream(octets(4_000)), folder, MOST).close();

        assertEquals(false, Files.exists(folder));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFileIsItsOwnersAloneAndGoneAtTheEnd() throws Exception {
        Intake intake = Intake.of(new ByteArrayInputStream(octets(MOST)), folder, MOST);
        Path file = files().get(0);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        intake.close();
        assertEquals(List.of(), files());
    }

    @Test
    void readsToTheEndWhatIsTooLargeAndKeepsNothingOfIt() throws Exception {
        InputStream in = new ByteArrayInputStream(octets(MOST + 1));

        RejectException refusal = assertThrows(RejectException.class, () -> Intake.of(in, folder, MOST));

        assertEquals(552, refusal.getCode());
        assertEquals(-1, in.read());
        assertEquals(List.of(), files());
    }

    @Test
    void readsToTheEndWhatTheDiskDoesNotTake() throws Exception {
        Files.writeString(folder, "a file where the folder should be");
        InputStream in = new ByteArrayInputStream(octets(MOST));

        RejectException refusal = assertThrows(RejectException.class, () -> Intake.of(in, folder, MOST));

        assertEquals(452, refusal.getCode());
        assertEquals(-1, in.read());
    }

    @Test
    void keepsNothingOfWhatWasCutOff() throws IOException {
        try (InputStream cut = new SequenceInputStream(new ByteArrayInputStream(octets(MOST / 2)), Cut.NOW)) {
            assertThrows(IOException.class, () -> Intake.of(cut, folder, MOST));
        }

        assertEquals(List.of(), files());
    }

    @Test
    void sweepsWhatAnotherProcessLeft() throws Exception {
        Intake.of(new ByteArrayInputStream(octets(MOST)), folder, MOST);

        Intake.sweep(folder);

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
