// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.network.linux.RecordedTree.address;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postern.network.system.Cidr;

@EnabledOnOs(OS.LINUX)
@Timeout(20)
class LinuxAlarmTest {

    private static final Duration LONG = Duration.ofSeconds(15);

    /** Itself, where nothing listens. */
    private static final Route GATEWAY =
            new Route("lo", new Cidr(address("0.0.0.0"), 0), address("127.0.0.251"), 100, "test");

    private final RecordedTree tree;
    private volatile List<Doubt> doubts = List.of();

    LinuxAlarmTest(@TempDir Path root) throws IOException {
        this.tree = new RecordedTree(root).with("etc/resolv.conf", "nameserver 192.0.2.1\n");
    }

    @Test
    void goesOffWhenTheResolverFileIsReplaced() throws IOException {
        try (LinuxAlarm alarm = alarm()) {
            Path written = Files.writeString(tree.root().resolve("etc/new"), "nameserver 192.0.2.2\n");
            Files.move(written, written.resolveSibling("resolv.conf"), StandardCopyOption.REPLACE_EXISTING);

            assertTrue(alarm.await(LONG));
        }
    }

    @Test
    void stopsAWaitThatHasBegun() throws IOException {
        try (LinuxAlarm alarm = alarm()) {
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(alarm::await);

            alarm.stop();

            waiting.join();
        }
    }

    @Test
    void aNudgeEndsTheWaitAndIsNoEvent() throws IOException {
        try (LinuxAlarm alarm = alarm()) {
            alarm.nudge();

            assertFalse(alarm.await());
        }
    }

    @Test
    void staysStopped() throws IOException {
        try (LinuxAlarm alarm = alarm()) {
            alarm.stop();

            alarm.await();
            assertFalse(alarm.await(LONG));
        }
    }

    @Test
    void mayBeStoppedAfterItWasClosed() throws IOException {
        LinuxAlarm alarm = alarm();
        alarm.close();

        assertDoesNotThrow(alarm::stop);
    }

    @Test
    void anAnswerEndsTheWaitAndIsNoEvent() throws IOException {
        doubts = List.of(new Doubt(GATEWAY, 0, Set.of(), ""));
        try (LinuxAlarm alarm = alarm()) {
            Duration before = alarm.outstanding();

            assertFalse(alarm.await(LONG));
            assertTrue(before.compareTo(Duration.ZERO) > 0);
            assertEquals(Duration.ZERO, alarm.outstanding());
        }
    }

    private Optional<Knock> knock(Route gateway) {
        try {
            return Optional.of(new Knock(LibC.load(), gateway, () -> doubts = List.of()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private LinuxAlarm alarm() throws IOException {
        return new LinuxAlarm(
                tree.files(),
                new GatewayQuestion(() -> doubts, new OpenQuestions(System::nanoTime), this::knock),
                new Names(tree.files(), c -> {}, System::nanoTime));
    }
}
