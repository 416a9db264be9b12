// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.notified;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@Timeout(20)
class CommandLineTest {

    @Test
    void readsWhatAProgramSaysInTheLanguageOfPrograms() throws IOException {
        String said = patient().output(List.of("/bin/sh", "-c", "echo $LC_ALL; echo aside >&2"));

        assertEquals("C\n", said);
    }

    @Test
    void readsNoMoreThanIsSensible() throws IOException {
        assertEquals(
                256 * 1024, patient().output(List.of("/bin/cat", "/dev/zero")).length());
    }

    @Test
    void waitsNoLongerThanAgreed() {
        CommandLine hasty = new CommandLine(Duration.ofMillis(50));

        IOException reason =
                assertThrows(IOException.class, () -> hasty.output(List.of("/bin/sh", "-c", "exec sleep 60")));

        assertEquals("/bin/sh did not answer", reason.getMessage());
    }

    @Test
    void saysThatThereIsNoSuchProgram() {
        assertThrows(IOException.class, () -> patient().output(List.of("/nowhere/program")));
    }

    private static CommandLine patient() {
        return new CommandLine(Duration.ofSeconds(15));
    }
}
