// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.log.Logger;
import org.postern.api.profile.Account;
import org.postern.api.settings.Secret;

/** What several programs change in one home at once adds up. */
@Timeout(120)
final class SeveralProcessesTest {

    private static final int CHANGES = 20;

    private final Path folder;

    SeveralProcessesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** One of the programs. */
    static final class Program {

        public static void main(String[] arguments) {
            change(Path.of(arguments[0]), arguments[1]);
        }

        static void change(Path folder, String name) {
            JsonSettings settings = new Fixture(folder).settings();
            KeyStoreVault vault = new KeyStoreVault(Fixture.home(folder), Optional.empty(), Safe.NONE);
            for (int i = 0; i < CHANGES; i++) {
                settings.put(Fixture.profile(name + i));
                vault.put(new Account(name, "user" + i), new Secret((name + i).toCharArray()));
            }
        }
    }

    @Test
    void losesNothingBetweenProcesses() throws Exception {
        List<Process> programs = List.of(start("a"), start("b"), start("c"));
        for (Process program : programs) {
            assertTrue(program.waitFor(100, TimeUnit.SECONDS));
            assertEquals(0, program.exitValue());
        }

        assertAllThere("a", "b", "c");
    }

    @Test
    void losesNothingBetweenThreads() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            List<Future<Boolean>> programs = new ArrayList<>();
            for (String name : List.of("a", "b", "c")) {
                programs.add(executor.submit(changing(name)));
            }
            for (Future<Boolean> program : programs) {
                assertTrue(program.get(100, TimeUnit.SECONDS));
            }
        } finally {
            executor.shutdownNow();
        }

        assertAllThere("a", "b", "c");
    }

    @Test
    void givesUpWithASentenceWhenAnotherHoldsTheLockTooLong() throws IOException {
        Path lock = folder.resolve("lock");

        new FileMutex(lock).whileHeld(() -> {
            IOException e = assertThrows(
                    IOException.class, () -> new FileMutex(lock, Duration.ofMillis(20)).whileHeld(() -> {}));
            assertEquals("another program has held " + lock + " for 0 s", e.getMessage());
        });
    }

    private Callable<Boolean> changing(String name) {
        return () -> {
            Program.change(folder, name);
            return true;
        };
    }

    private Process start(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Program.class.getName(),
                        folder.toString(),
                        name)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Where this process has the classes from that the program needs. */
    private static String classPath() {
        return Stream.of(Program.class, Document.class, Account.class, Gson.class, Logger.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void assertAllThere(String... names) {
        JsonSettings settings = new Fixture(folder).settings();
        KeyStoreVault vault = new KeyStoreVault(Fixture.home(folder), Optional.empty(), Safe.NONE);
        assertEquals(List.of(), settings.problems());
        assertEquals(names.length * CHANGES, settings.profiles().size());
        for (String name : names) {
            for (int i = 0; i < CHANGES; i++) {
                assertTrue(settings.profile(name + i).isPresent());
                assertEquals(
                        name + i,
                        new String(vault.secret(new Account(name, "user" + i))
                                .orElseThrow()
                                .characters()));
            }
        }
    }
}
