// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.mail.EmailAddress;
import org.postern.api.send.Outcome;
import org.postern.api.send.Reply;
import org.postern.testing.FakePostman;
import org.postern.testing.FakeReader;

/** A Java with little room takes a message that would fill it. */
class HeapTest {

    private static final int OCTETS = 25 * 1024 * 1024;
    private static final String LINE = "a line of sixty-four octets, which is about what people write..\r\n";

    private final Path folder;

    HeapTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The Java with little room: the gateway, and a client of it. */
    static final class Program {

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            TestHome home = new TestHome(folder);
            String secret = new String(new LoopbackGateway(home).admit("mutt").characters());
            int port = LoopbackPorts.any();
            StraightThrough straight = straight(folder);
            try (Door door = Door.open(
                            LoopbackGateway.file(home),
                            User.ofThisProcess(),
                            name -> new Transaction(name, folder.resolve("intake"), straight::send),
                            port);
                    Client client = new Client("127.0.0.1", port)) {
                client.logIn(secret);
                client.begin("ann@corp.example");
                client.write("From: ann@corp.example\r\n\r\n");
                for (int written = 0; written < OCTETS; written += LINE.length()) {
                    client.write(LINE);
                }
                System.out.print(client.say("."));
            }
        }

        private static StraightThrough straight(Path folder) {
            Outcome taken = new Outcome.Accepted(new Reply(250, Optional.empty(), List.of("queued")));
            return new StraightThrough(
                    new FakePostman(Optional.of(taken)),
                    new FakeReader(),
                    new Ledger(folder.resolve("ledger"), Clock.systemUTC()),
                    new Trace("0123", Clock.systemUTC()));
        }
    }

    @Test
    void messageOfAnySizeNeedsNoRoomAndLeavesNoFile() throws Exception {
        Path output = folder.resolve("output");

        Process program = start(output);
        assertTrue(program.waitFor(2, TimeUnit.MINUTES));

        assertEquals(
                "[250 2.0.0 taken by Office: 250 queued]",
                Files.readString(output),
                Files.readString(folder.resolve("errors")));
        try (Stream<Path> left = Files.list(folder.resolve("intake"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** With less room for everything than the message is large. */
    private Process start(Path output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx20m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Program.class.getName(),
                        folder.toString())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    /** Where this process has the classes from that the program needs; the libraries' own libraries by name. */
    private static String classPath() {
        Stream<Class<?>> ours = Stream.of(Program.class, Door.class, EmailAddress.class, FakePostman.class, Test.class);
        Stream<Class<?>> theirs = Stream.of(
                        "org.bouncycastle.cert.X509CertificateHolder",
                        "org.bouncycastle.asn1.x500.X500Name",
                        "org.bouncycastle.asn1.cms.CMSObjectIdentifiers")
                .map(HeapTest::named);
        return Stream.concat(ours, theirs)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
