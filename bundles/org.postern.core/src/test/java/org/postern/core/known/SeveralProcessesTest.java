// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.postern.api.network.KnownNetworks;

/** What several programs learn in one home at once adds up. */
@Timeout(120)
final class SeveralProcessesTest {

    private static final int NETWORKS = 15;

    private final Path state;

    SeveralProcessesTest(@TempDir Path state) {
        this.state = state;
    }

    /** One of the programs. */
    static final class Program {

        public static void main(String[] arguments) {
            learn(Path.of(arguments[0]), arguments[1]);
        }

        static void learn(Path state, String name) {
            KnownNetworks networks = ledger(state);
            for (int i = 0; i < NETWORKS; i++) {
                String mac = String.format("02:00:00:00:0%s:%02x", name, i);
                networks.remember(Places.wifi("Wi-Fi " + name + i, "none", mac));
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

        assertEquals(3 * NETWORKS, ledger(state).all().size());
    }

    @Test
    void losesNothingBetweenThreads() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> programs = new ArrayList<>();
            for (String name : List.of("a", "b", "c")) {
                programs.add(executor.submit(() -> Program.learn(state, name)));
            }
            for (Future<?> program : programs) {
                program.get(100, TimeUnit.SECONDS);
            }
        } finally {
            executor.shutdownNow();
        }

        assertEquals(3 * NETWORKS, ledger(state).all().size());
    }

    private static NetworkLedger ledger(Path state) {
        Clock clock = Clock.systemUTC();
        return new NetworkLedger(new LedgerFile(state, clock, silence()), clock);
    }

    private Process start(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Program.class.getName(),
                        state.toString(),
                        name)
                .redirectOutput(state.resolve(name + ".out").toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Where this process has the classes from that the program needs. */
    private static String classPath() {
        return Stream.of(Program.class, KnownNetworks.class, NetworkLedger.class, Logger.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Logger silence() {
        return (Logger) Proxy.newProxyInstance(
                Program.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> null);
    }
}
