// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** The screen and a person before it, who is not the UI thread: looks for widgets by their id, and waits for what is to come. */
final class Screen {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int PAINTING_MILLIS = 400;
    private static final Path SHOTS = Path.of(System.getProperty("org.postern.screenshots", "target/screenshots"));

    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private Optional<Menu> popup = Optional.empty();

    /** Asks the UI thread. */
    <T> T ask(Supplier<T> question) {
        return display.syncCall(question::get);
    }

    /** Does something that may open a dialog, and does not wait for it to close. */
    void act(Runnable action) {
        display.asyncExec(action);
    }

    /** Waits until it holds. */
    void until(String what, BooleanSupplier holds) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!ask(holds::getAsBoolean)) {
            if (Instant.now().isAfter(deadline)) {
                picture("failed");
                throw new AssertionError("waited in vain until " + what);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /** The widget with that id, as soon as it can be seen. */
    <W extends Control> W see(Class<W> kind, String id) {
        until(id + " is there", () -> find(kind, id).isPresent());
        return ask(() -> find(kind, id).orElseThrow());
    }

    /** Whether a widget with that id can be seen now. */
    boolean sees(String id) {
        return ask(() -> find(Control.class, id).isPresent());
    }

    private <W extends Control> Optional<W> find(Class<W> kind, String id) {
        return Arrays.stream(display.getShells())
                .flatMap(Screen::all)
                .filter(control -> id.equals(control.getData("org.postern.id")) && control.isVisible())
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second);
    }

    private static Stream<Control> all(Control control) {
        Stream<Control> inside = control instanceof Composite composite
                ? Arrays.stream(composite.getChildren()).flatMap(Screen::all)
                : Stream.empty();
        return Stream.concat(Stream.of(control), inside);
    }

    void click(String id) {
        Button button = see(Button.class, id);
        until(id + " is enabled", button::isEnabled);
        act(() -> button.notifyListeners(SWT.Selection, null));
    }

    void check(String id, boolean checked) {
        Button button = see(Button.class, id);
        act(() -> {
            button.setSelection(checked);
            button.notifyListeners(SWT.Selection, null);
        });
    }

    void type(String id, String text) {
        Text field = see(Text.class, id);
        ask(() -> {
            field.setText(text);
            return true;
        });
    }

    void choose(Combo combo, int item) {
        act(() -> {
            combo.select(item);
            combo.notifyListeners(SWT.Selection, null);
        });
    }

    /** Waits for a row, and selects it. */
    void select(String id, String part) {
        Table table = see(Table.class, id);
        until(id + " shows " + part, () -> row(table, part) >= 0);
        ask(() -> {
            table.setSelection(row(table, part));
            table.notifyListeners(SWT.Selection, null);
            return true;
        });
    }

    private static int row(Table table, String part) {
        for (int i = 0; i < table.getItemCount(); i++) {
            if (cells(table, i).contains(part)) {
                return i;
            }
        }
        return -1;
    }

    private static String cells(Table table, int row) {
        StringBuilder cells = new StringBuilder();
        for (int column = 0; column < table.getColumnCount(); column++) {
            cells.append(table.getItem(row).getText(column)).append('|');
        }
        return cells.toString();
    }

    /** Runs a command as Quick Access does. */
    void run(String command) {
        act(() -> {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
            } catch (CommandException e) {
                throw new IllegalStateException(command, e);
            }
        });
    }

    /** Chooses that command in the main menu. */
    void choose(String command) {
        MenuItem item = ask(() -> Arrays.stream(display.getShells())
                .map(Shell::getMenuBar)
                .filter(Objects::nonNull)
                .flatMap(Screen::items)
                .filter(choice -> choice.getData() instanceof IContributionItem contributed
                        && command.equals(contributed.getId()))
                .findFirst()
                .orElseThrow());
        act(() -> item.notifyListeners(SWT.Selection, new Event()));
    }

    /** All there are under a menu; each is filled when it is shown. */
    private static Stream<MenuItem> items(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        return Arrays.stream(menu.getItems())
                .flatMap(item -> Stream.concat(
                        Stream.of(item),
                        Optional.ofNullable(item.getMenu()).stream().flatMap(Screen::items)));
    }

    /** Presses the item of a tool bar that has that id, and waits for its menu. */
    void press(String id) {
        Listener shown = event -> popup = event.widget instanceof Menu menu ? Optional.of(menu) : popup;
        popup = Optional.empty();
        until(id + " is there", () -> item(id).isPresent());
        ask(() -> {
            display.addFilter(SWT.Show, shown);
            return true;
        });
        act(() -> item(id).ifPresent(item -> item.notifyListeners(SWT.Selection, new Event())));
        until("its menu is open", () -> popup.isPresent());
        act(() -> display.removeFilter(SWT.Show, shown));
    }

    private Optional<ToolItem> item(String id) {
        return Arrays.stream(display.getShells())
                .flatMap(Screen::all)
                .filter(ToolBar.class::isInstance)
                .flatMap(bar -> Arrays.stream(((ToolBar) bar).getItems()))
                .filter(item -> id.equals(item.getData("org.postern.id")))
                .findFirst();
    }

    /** Chooses the first of what the menu offers that {@link #press} opened. */
    void chooseFirst() {
        act(() -> popup.ifPresent(menu -> {
            menu.setVisible(false);
            menu.getItem(0).notifyListeners(SWT.Selection, new Event());
        }));
    }

    /** Types that into the dialog that asks for one text, and closes it as Enter does. */
    void answer(String text) {
        until("a text is asked for", () -> field().isPresent());
        act(() -> field().ifPresent(field -> {
            field.setText(text);
            press(field.getShell());
        }));
    }

    private Optional<Text> field() {
        return dialog().stream()
                .flatMap(Screen::all)
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(Text::getEditable)
                .findFirst();
    }

    /** Presses F1 in a field, shows what help that brings, and closes it as Enter does. */
    void help(String id, String name) {
        Text field = see(Text.class, id);
        Event key = new Event();
        key.keyCode = SWT.F1;
        act(() -> field.notifyListeners(SWT.KeyDown, key));
        until(
                "help is over " + id,
                () -> dialog().map(Shell::getParent)
                        .filter(field.getShell()::equals)
                        .isPresent());
        agree(name);
        until("help is closed", () -> dialog().filter(field.getShell()::equals).isPresent());
    }

    /** Shows what is asked, and says yes as Enter does. */
    void agree(String name) {
        shoot(name);
        act(() -> dialog().ifPresent(Screen::press));
    }

    private static void press(Shell dialog) {
        dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event());
    }

    /** The one over all others. */
    private Optional<Shell> dialog() {
        return Arrays.stream(display.getShells())
                .filter(Shell::isVisible)
                .max(Comparator.comparing(Screen::depth))
                .filter(shell -> depth(shell) > 0);
    }

    private static int depth(Control shell) {
        return shell.getParent() == null ? 0 : 1 + depth(shell.getParent().getShell());
    }

    /** The shell whose title contains that. */
    Shell shell(String title) {
        Supplier<Optional<Shell>> find = () -> Arrays.stream(display.getShells())
                .filter(shell -> shell.isVisible() && shell.getText().contains(title))
                .findFirst();
        until("a window “" + title + "” is open", () -> find.get().isPresent());
        return ask(() -> find.get().orElseThrow());
    }

    /** Keeps what is on the screen as a picture, in which every word can be read. */
    void shoot(String name) {
        picture(name);
        List<String> faint =
                ask(() -> Contrast.faint(Arrays.stream(display.getShells()).flatMap(Screen::all)));
        assertEquals(List.of(), faint, name);
    }

    private void picture(String name) {
        CountDownLatch shot = new CountDownLatch(1);
        act(() -> display.timerExec(PAINTING_MILLIS, () -> {
            save(name);
            shot.countDown();
        }));
        try {
            assertTrue(shot.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "no picture of " + name);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void save(String name) {
        Image image = new Image(display, display.getBounds().width, display.getBounds().height);
        GC gc = new GC(display);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        try {
            Files.createDirectories(SHOTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loader.save(SHOTS.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }
}
