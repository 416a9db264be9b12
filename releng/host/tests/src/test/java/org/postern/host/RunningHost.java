// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A host with its window open: told what to do by lines, answers with lines. Ends when it is closed. */
final class RunningHost implements AutoCloseable {

    private static final String ANSWER = "HOST ";
    private static final String ID = "org.postern.id";
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final HostLog log;
    private final BufferedReader answers;
    private final PrintWriter commands;

    private RunningHost(Process process, HostLog log) {
        this.process = process;
        this.log = log;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    static RunningHost of(Process process, HostLog log) {
        RunningHost host = new RunningHost(process, log);
        host.answer("start");
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

    /** Opens a view; answers {@code none} if there is none, else how its icon looks. */
    String view(String id) {
        return ask("window view " + id);
    }

    /** Closes a view. */
    void hide(String view) {
        ask("window hide " + view);
    }

    /** The ids of the views that are open. */
    String views() {
        return ask("window views");
    }

    /** Opens the preferences at a page; answers {@code none} if there is no such page. */
    String preferences(String page) {
        return ask("window preferences " + page);
    }

    /** Runs a command as Quick Access does. */
    void run(String command) {
        ask("window run " + command);
    }

    /** Closes every window but the workbench's own. */
    void dismiss() {
        ask("window dismiss");
    }

    /** Keeps what the foremost window shows. */
    void shoot(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ask("window picture " + file.toAbsolutePath());
    }

    /** The ids of Postern's widgets that can be seen. */
    String widgets() {
        return ask("widget ids " + ID);
    }

    /** What a widget says as soon as it contains the words, or what was seen instead of that. */
    String reads(String widget, String words) {
        return ask("widget reads " + ID + " " + widget + " " + words);
    }

    /** How the pictures in a widget look, a word each. */
    String pictures(String widget) {
        return ask("widget pictures " + ID + " " + widget);
    }

    void press(String button) {
        done("widget press " + ID + " " + button);
    }

    void type(String field, String text) {
        done("widget type " + ID + " " + field + " " + text);
    }

    void choose(String list, String item) {
        done("widget choose " + ID + " " + list + " " + item);
    }

    private void done(String command) {
        String answer = ask(command);
        if (!answer.equals("done")) {
            throw new AssertionError(answer + log);
        }
    }

    private String ask(String command) {
        commands.println(command);
        return answer(command);
    }

    private String answer(String command) {
        try {
            return CompletableFuture.supplyAsync(this::read)
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            process.destroyForcibly();
            throw new AssertionError("The host did not answer to “" + command + "”." + log, e);
        }
    }

    private String read() {
        try {
            String line = answers.readLine();
            while (line != null && !line.startsWith(ANSWER)) {
                line = answers.readLine();
            }
            if (line == null) {
                throw new IOException("The host ended.");
            }
            return line.substring(ANSWER.length());
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Has it close its window, and waits until it has ended. */
    @Override
    public void close() throws InterruptedException {
        commands.close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        if (process.waitFor() != 0) {
            throw new AssertionError("The host did not end well: " + process.exitValue() + log);
        }
    }
}
