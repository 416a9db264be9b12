// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.example.host;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/**
 * The screen as it is seen from outside the UI thread. Nothing waits for that thread longer than patience lasts: where it
 * does not answer, what it was doing goes to standard error.
 */
final class Screen {

    private static final int PATIENCE_SECONDS = 20;
    private static final int GLANCE_MILLIS = 50;

    private final Display display;

    Screen(Display display) {
        this.display = display;
    }

    /** Asks the UI thread. */
    <T> T ask(Supplier<T> question) {
        return await(() -> Optional.of(question.get()));
    }

    /** Does something that may open a dialog, and does not wait for it to close. */
    void act(Runnable action) {
        display.asyncExec(action);
    }

    /**
     * What is looked for, as soon as it is there.
     *
     * @throws CompletionException if it is not there in time
     */
    <T> T await(Supplier<Optional<T>> sight) {
        CompletableFuture<T> seen = new CompletableFuture<>();
        display.asyncExec(() -> look(sight, seen));
        return seen.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .whenComplete((what, trouble) -> tellWhere(trouble))
                .join();
    }

    private <T> void look(Supplier<Optional<T>> sight, CompletableFuture<T> seen) {
        try {
            sight.get().ifPresent(seen::complete);
        } catch (RuntimeException e) {
            seen.completeExceptionally(e);
        }
        if (!seen.isDone()) {
            display.timerExec(GLANCE_MILLIS, () -> look(sight, seen));
        }
    }

    private void tellWhere(Throwable trouble) {
        if (trouble != null) {
            System.err.println(trouble);
            Arrays.stream(display.getThread().getStackTrace()).forEach(frame -> System.err.println("\tat " + frame));
        }
    }

    /** Every control that can be seen now. To be called on the UI thread. */
    Stream<Control> controls() {
        return Arrays.stream(display.getShells()).flatMap(Screen::inside).filter(Control::isVisible);
    }

    private static Stream<Control> inside(Control control) {
        Stream<Control> children = control instanceof Composite composite
                ? Arrays.stream(composite.getChildren()).flatMap(Screen::inside)
                : Stream.empty();
        return Stream.concat(Stream.of(control), children);
    }

    /** The window that is on top of the others. To be called on the UI thread. */
    Shell top() {
        return Arrays.stream(display.getShells())
                .filter(Shell::isVisible)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Closes all windows and with them the program; halts it if it stays. */
    void close() {
        Thread watch = new Thread(this::haltIfItStays, "Halt");
        watch.setDaemon(true);
        watch.start();
        display.asyncExec(() -> PlatformUI.getWorkbench().close());
    }

    private void haltIfItStays() {
        try {
            display.getThread().join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            tellWhere(new IllegalStateException("The window did not close."));
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
