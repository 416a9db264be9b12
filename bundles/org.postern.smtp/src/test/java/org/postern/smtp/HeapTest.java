// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.activation.DataHandler;
import jakarta.mail.Session;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.api.send.Attempt;
import org.postern.api.send.Submission.StepListener;
import org.postern.smtp.message.Rfc5322Reader;
import org.postern.testing.ScriptedServer;

/** A Java with little room reads and sends a message that would fill it. */
class HeapTest {

    private static final int OCTETS = 25 * 1024 * 1024;
    private static final String LINE = "äöü und sonst nichts, was sich mit sieben Bits sagen ließe\r\n";

    @TempDir
    Path folder = Path.of("");

    /** The Java with little room. */
    static final class Program {

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[1]);
            OutgoingMessage message =
                    new Rfc5322Reader().read(content(file), Optional.of(Bench.ME), List.of(Bench.YOU));
            Attempt attempt =
                    Bench.submission().submit(message, Bench.open(Integer.parseInt(arguments[0])), StepListener.NONE);
            System.out.print(attempt.outcome().accepted() ? "accepted" : attempt);
        }

        private static Content content(Path file) throws IOException {
            long size = Files.size(file);
            return new Content() {
                @Override
                public long size() {
                    return size;
                }

                @Override
                public InputStream open() throws IOException {
                    return Files.newInputStream(file);
                }
            };
        }
    }

    @Test
    void messageOfAnySizeNeedsNoRoomEvenWhenItIsEncodedAnew() throws Exception {
        Path file = folder.resolve("large.eml");
        write(file);

        assertEquals("accepted", sent(file, "250 mx"));
        assertEquals("accepted", sent(file, "250-mx\\r\\n250 8BITMIME"));
    }

    private static void write(Path file) throws IOException {
        byte[] line = LINE.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("From: me@example.org\r\nContent-Type: text/plain; charset=utf-8\r\nMIME-Version: 1.0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (int written = 0; written < OCTETS; written += line.length) {
                out.write(line);
            }
        }
    }

    private String sent(Path file, String hello) throws Exception {
        Path output = folder.resolve("output");
        try (ScriptedServer server = new ScriptedServer("""
                S: 220 mx ready
                C: EHLO [127.0.0.1]
                S: %s
                C: MAIL FROM:<me@example.org>*
                S: 250 ok
                C: RCPT TO:<you@example.net>
                S: 250 ok
                C: DATA
                S: 354 go
                SWALLOW
                S: 250 queued
                C: QUIT
                S: 221 bye
                """.formatted(hello))) {
            Process program = start(server.port(), file, output);
            assertTrue(program.waitFor(2, TimeUnit.MINUTES));
        }
        return Files.readString(output);
    }

    /** With less room for everything than the message is large. */
    private static Process start(int port, Path file, Path output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx20m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Program.class.getName(),
                        "" + port,
                        file.toString())
                .redirectOutput(output.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Where this process has the classes from that the program needs. */
    private static String classPath() {
        return Stream.of(
                        Program.class,
                        AngusSubmission.class,
                        EmailAddress.class,
                        ScriptedServer.class,
                        Session.class,
                        SMTPTransport.class,
                        DataHandler.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
