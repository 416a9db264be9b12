// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.mail.IncomingContent.TooLargeException;

class IncomingContentTest {

    private static final int MOST = 4 * IncomingContent.IN_MEMORY;

    private final Path folder;

    IncomingContentTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesBackWhatCameHoweverLargeItIs() throws IOException {
        for (int size : new int[] {
            0, 1, IncomingContent.IN_MEMORY - 1, IncomingContent.IN_MEMORY, IncomingContent.IN_MEMORY + 1, MOST
        }) {
            byte[] octets = octets(size);
            try (IncomingContent content = content(octets)) {
                assertArrayEquals(octets, content.octets());
                assertArrayEquals(octets, content.octets());
                assertEquals(size, content.size());
            }
        }
    }

    @Test
    void severalReadItAtOnce() throws IOException {
        byte[] octets = octets(MOST);
        try (IncomingContent content = content(octets);
                InputStream one = content.open();
                InputStream other = content.open()) {
            one.skipNBytes(MOST - 1);

            assertArrayEquals(octets, other.readAllBytes());
            assertEquals(octets[MOST - 1] & 0xff, one.read());
            assertEquals(-1, one.read());
        }
    }

    @Test
    void needsNoFileForASmallOne() throws IOException {
        try (IncomingContent content = IncomingContent.of(
                new ByteArrayInputStream(octets(4_000))::transferTo, folder.resolve("missing"), MOST)) {
            assertEquals(4_000, content.size());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProcessThatIsKilledLeavesNothing() throws IOException {
        try (IncomingContent content = content(octets(MOST))) {
            assertEquals(List.of(), files()); // the file has lost its name already
            assertEquals(MOST, content.octets().length);
        }
    }

    @Test
    void countsToTheEndWhatIsTooLargeAndKeepsNothingOfIt() throws IOException {
        InputStream in = new ByteArrayInputStream(octets(MOST + 1));

        TooLargeException refusal =
                assertThrows(TooLargeException.class, () -> IncomingContent.of(in::transferTo, folder, MOST));

        assertEquals(MOST + 1 + " octets are too many", refusal.getMessage());
        assertEquals(-1, in.read());
        assertEquals(List.of(), files());
    }

    @Test
    void keepsNothingOfWhatWasCutOff() throws IOException {
        assertThrows(
                NoSuchFileException.class,
                () -> IncomingContent.of(
                        out -> {
                            out.write(octets(MOST / 2));
                            throw new NoSuchFileException("gone");
                        },
                        folder,
                        MOST));

        assertEquals(List.of(), files());
    }

    /** A cancelled attempt must not take the content from the one who tells of it. */
    @Test
    void anInterruptedThreadReadsOnAndStaysInterrupted() throws IOException {
        byte[] octets = octets(MOST);
        try (IncomingContent content = content(octets)) {
            Thread.currentThread().interrupt();

            assertArrayEquals(octets, content.octets());
            assertTrue(Thread.interrupted());
            assertArrayEquals(octets, content.octets());
        }
    }

    private IncomingContent content(byte[] octets) throws IOException {
        return IncomingContent.of(new ByteArrayInputStream(octets)::transferTo, folder, MOST);
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
}
