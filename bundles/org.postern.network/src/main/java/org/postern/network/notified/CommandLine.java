// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.notified;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the system's own programs, and reads what they say within bounds of time and size. */
public final class CommandLine implements Commands {

    private static final int MOST_OCTETS = 256 * 1024;

    private final Duration deadline;

    /** @param deadline for each */
    public CommandLine(Duration deadline) {
        this.deadline = deadline;
    }

    @Override
    public String output(List<String> command) throws IOException {
        ProcessBuilder program = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        program.environment().put("LC_ALL", "C");
        Process running = program.start();
        try {
            running.getOutputStream().close();
            return CompletableFuture.supplyAsync(() -> read(running.getInputStream()))
                    .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(command.get(0) + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0) + " was not waited for", e);
        } finally {
            running.destroyForcibly();
        }
    }

    private static String read(InputStream said) {
        try {
            return new String(said.readNBytes(MOST_OCTETS), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
