// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postern.api.command.Terminal;
import org.postern.cli.fakes.RecordedTerminal;

final class DispatcherTest {
    private final RecordedTerminal terminal = RecordedTerminal.silent();
    private final FakeCommands commands = new FakeCommands();
    private final List<RuntimeException> logged = new ArrayList<>();
    private final Dispatcher dispatcher = new Dispatcher(commands, "1.2.3", logged::add);

    @Test
    void handsTheRestToTheCommand() {
        int code = dispatcher.run(List.of("send", "--to", "bob@example.org"), terminal.terminal());

        assertEquals(7, code);
        assertEquals(List.of("send --to bob@example.org"), commands.ran);
    }

    @Test
    void helpListsCommandsAndMakesNone() {
        int code = dispatcher.run(List.of("help"), terminal.terminal());

        assertEquals(0, code);
        assertTrue(terminal.lines().contains("  select  Choose"), terminal.out());
        assertTrue(terminal.lines().contains("  send    Send it"), terminal.out());
        assertEquals(List.of(), commands.ran);
    }

    @Test
    void helpOfACommandIsTheCommandsOwn() {
        dispatcher.run(List.of("help", "send"), terminal.terminal());

        assertEquals(List.of("send --help"), commands.ran);
    }

    @Test
    void showsTheVersion() {
        dispatcher.run(List.of("--version"), terminal.terminal());

        assertEquals(List.of("postern 1.2.3"), terminal.lines());
    }

    @Test
    void unknownCommandNamesTheNearest() {
        int code = dispatcher.run(List.of("slect"), terminal.terminal());

        assertEquals(64, code);
        assertEquals("", terminal.out());
        assertEquals(
                "postern: there is no command “slect”; did you mean “select”? See postern help.\n", terminal.err());
    }

    @Test
    void hostileCommandNameIsShownEscapedAndCut() {
        dispatcher.run(List.of("\u001b[2J" + "x".repeat(10_000)), terminal.terminal());

        assertTrue(terminal.err().startsWith("postern: there is no command “\\u001B[2Jxxx"), terminal.err());
        assertTrue(terminal.err().length() < 200);
    }

    @Test
    void faultIsOneSentenceAndTheRestIsLogged() {
        int code = dispatcher.run(List.of("fail"), terminal.terminal());

        assertEquals(70, code);
        assertEquals("postern fail: a fault in Postern, written to its log: broken\n", terminal.err());
        assertEquals(1, logged.size());
    }

    private static final class FakeCommands implements Commands {
        private final List<String> ran = new ArrayList<>();

        @Override
        public SortedMap<String, String> summaries() {
            SortedMap<String, String> summaries = new TreeMap<>();
            summaries.put("select", "Choose");
            summaries.put("send", "Send it");
            return summaries;
        }

        @Override
        public OptionalInt run(String name, List<String> arguments, Terminal terminal) {
            if (name.equals("fail")) {
                throw new IllegalStateException("broken");
            }
            if (!name.equals("send")) {
                return OptionalInt.empty();
            }
            ran.add(name + " " + String.join(" ", arguments));
            return OptionalInt.of(7);
        }
    }
}
