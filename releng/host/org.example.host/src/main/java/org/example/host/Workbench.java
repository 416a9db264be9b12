// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.example.host;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;

/** What the host's workbench offers, whoever contributed it. */
final class Workbench {

    private static final String NONE = "none";
    private static final String DONE = "done";

    private final Screen screen;

    Workbench(Screen screen) {
        this.screen = screen;
    }

    /** Opens the view; says how its icon looks. */
    String view(String id) {
        return screen.ask(() -> PlatformUI.getWorkbench().getViewRegistry().find(id) == null ? NONE : show(id));
    }

    private static String show(String id) {
        try {
            page().showView(id);
            return Pictures.look(reference(id).orElseThrow().getTitleImage());
        } catch (PartInitException e) {
            return "failed: " + e.getMessage();
        }
    }

    /** Closes the view. */
    String hide(String id) {
        return screen.ask(() -> {
            reference(id).ifPresent(page()::hideView);
            return DONE;
        });
    }

    private static Optional<IViewReference> reference(String id) {
        return Optional.ofNullable(page().findViewReference(id));
    }

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    private static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** The ids of the views that are open. */
    String views() {
        return screen.ask(() -> Arrays.stream(page().getViewReferences())
                .map(IViewReference::getId)
                .collect(Collectors.joining(" ")));
    }

    /** Opens the preferences at that page. */
    String preferences(String page) {
        if (!screen.ask(() -> known(page))) {
            return NONE;
        }
        screen.act(() -> PreferencesUtil.createPreferenceDialogOn(window().getShell(), page, null, null)
                .open());
        return DONE;
    }

    private static boolean known(String page) {
        return PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER).stream()
                .anyMatch(node -> node.getId().equals(page));
    }

    /** Runs the command as Quick Access does. */
    String run(String command) {
        screen.act(() -> {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
            } catch (CommandException e) {
                throw new IllegalStateException(command, e);
            }
        });
        return DONE;
    }

    /** Closes all windows but the workbench's own, the foremost first. */
    String dismiss() {
        return screen.await(() -> {
            Shell foremost = screen.top();
            boolean done = foremost == window().getShell();
            if (!done) {
                foremost.close();
            }
            return done ? Optional.of(DONE) : Optional.empty();
        });
    }
}
