// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A host with its window open: told what to do by lines, answers with lines. Ends when it is closed. */
final class RunningHost implements AutoCloseable {

    private static final String ANSWER = "HOST ";

    private final Process process;
    private final int patienceSeconds;
    private final BufferedReader answers;
    private final PrintWriter commands;

    private RunningHost(Process process, int patienceSeconds) {
        this.process = process;
        this.patienceSeconds = patienceSeconds;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    static RunningHost of(Process process, int patienceSeconds) {
        RunningHost host = new RunningHost(process, patienceSeconds);
        host.answer();
        return host;
    }

    /** Sends a message with the plain API of Jakarta Mail. */
    String send(int port, String from) {
        return ask("send " + Host.OWN_SERVER + " " + port + " " + from + " you@far.example");
    }

    /** Waits until that bundle is active; says whether it came to that. */
    boolean wakes(String bundle) {
        return ask("await " + bundle).equals("active");
    }

    /** The states of the bundles whose names begin so. */
    Map<String, String> bundles(String prefix) {
        return Arrays.stream(ask("bundles " + prefix).split(" "))
                .filter(bundle -> bundle.contains("="))
                .collect(Collectors.toMap(b -> b.substring(0, b.indexOf('=')), b -> b.substring(b.indexOf('=') + 1)));
    }

    /** The names of the threads that Postern has, separated by commas. */
    String posternsThreads() {
        return ask("threads Postern");
    }

    private String ask(String command) {
        commands.println(command);
        return answer();
    }

    private String answer() {
        return CompletableFuture.supplyAsync(this::read)
                .orTimeout(patienceSeconds, TimeUnit.SECONDS)
                .whenComplete((answer, trouble) -> {
                    if (trouble != null) {
                        process.destroyForcibly();
                    }
                })
                .join();
    }

    private String read() {
        try {
            String line = answers.readLine();
            while (line != null && !line.startsWith(ANSWER)) {
                line = answers.readLine();
            }
            if (line == null) {
                throw new IOException("The host ended; its log is in target/hosts.");
            }
            return line.substring(ANSWER.length());
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Has it close its window. */
    @Override
    public void close() throws InterruptedException {
        commands.close();
        if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
