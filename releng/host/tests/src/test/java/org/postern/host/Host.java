// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of a host's product, as it lies on somebody's disk. */
final class Host {

    /** A name that no other computer has: a host with a server on loopback by name would mean that very server. */
    static final String OWN_SERVER = "smtp.host.example";

    private static final Path PRODUCTS = Path.of("../products/target/products");
    private static final Path SITE =
            Path.of("../../repository/target/repository").toAbsolutePath();
    private static final String FEATURE = "org.postern.feature.feature.group";
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final HostLog log;

    private Host(Path folder) {
        this.folder = folder;
        this.log = new HostLog(folder.resolve("test.log"), folder.resolve("workspace/.metadata/.log"));
    }

    static Host copyOf(String product) throws IOException {
        return copyOf(product, product);
    }

    /** @param name of its folder: two stories about one product go on at the same time */
    static Host copyOf(String product, String name) throws IOException {
        Path target = Path.of("target/hosts", name).toAbsolutePath();
        copy(built(PRODUCTS.resolve(product)), target);
        Files.writeString(target.resolve("names"), "127.0.0.1 " + OWN_SERVER + "\n");
        return new Host(target);
    }

    /** The folder os/ws/arch of the running platform: the only one a daily build makes. */
    private static Path built(Path product) throws IOException {
        try (Stream<Path> found = Files.find(product, 4, (path, a) -> path.endsWith("plugins"))) {
            return found.findFirst().orElseThrow().getParent();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The folder the user's settings of Postern are in. */
    Path settings() throws IOException {
        return Files.createDirectories(home().resolve("config"));
    }

    private Path home() {
        return folder.resolve("home");
    }

    /** The files that Postern keeps. */
    List<Path> filesAtHome() throws IOException {
        try (Stream<Path> all = Files.walk(home())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    HostLog log() {
        return log;
    }

    void install() throws IOException, InterruptedException {
        direct("-installIU");
    }

    void uninstall() throws IOException, InterruptedException {
        direct("-uninstallIU");
    }

    private void direct(String action) throws IOException, InterruptedException {
        Process director = process(
                        "-application",
                        "org.eclipse.equinox.p2.director",
                        "-repository",
                        SITE.toUri().toString(),
                        action,
                        FEATURE)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.console().toFile()))
                .start();
        if (!director.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            director.destroyForcibly();
        }
        if (director.waitFor() != 0) {
            throw new IOException(action + " failed." + log);
        }
    }

    /** Starts it, and waits until its window is open. */
    RunningHost start() throws IOException {
        log.begin();
        return RunningHost.of(
                process("-data", folder.resolve("workspace").toString()).start(), log);
    }

    private ProcessBuilder process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=en",
                "-Djdk.net.hosts.file=" + folder.resolve("names"),
                "-jar",
                launcher().toString(),
                "-configuration",
                folder.resolve("configuration").toString()));
        command.addAll(List.of(arguments));
        if (System.getProperty("os.name").startsWith("Mac")) {
            command.add(1, "-XstartOnFirstThread");
        }
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.console().toFile()));
        process.environment().put("POSTERN_HOME", home().toString());
        process.environment().put("GDK_BACKEND", "x11");
        return process;
    }

    private Path launcher() throws IOException {
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            return plugins.filter(p -> p.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
