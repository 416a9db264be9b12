// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.core.commands.Command;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;

/** What Quick Access offers. */
final class CommandsTest {

    private static final Set<String> NEED_THEIR_VIEW = Set.of(
            "org.postern.client.edit",
            "org.postern.client.send",
            "org.postern.ui.copyReport",
            "org.postern.ui.outbox.delete",
            "org.postern.ui.outbox.export",
            "org.postern.ui.outbox.hold",
            "org.postern.ui.outbox.retry",
            "org.postern.ui.outbox.through");

    private final Screen screen = new Screen();

    @Test
    void everyCommandDoesSomethingWhereverTheHostHidesMenus() {
        List<String> idle = screen.ask(() -> Arrays.stream(commands())
                .filter(command -> command.getId().startsWith("org.postern."))
                .filter(command -> !NEED_THEIR_VIEW.contains(command.getId()))
                .filter(command -> !command.isHandled() || !command.isEnabled())
                .map(Command::getId)
                .toList());

        assertEquals(List.of(), idle);
        assertTrue(screen.ask(() ->
                Arrays.stream(commands()).anyMatch(command -> command.getId().equals("org.postern.ui.pin"))));
    }

    private static Command[] commands() {
        return PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands();
    }
}
