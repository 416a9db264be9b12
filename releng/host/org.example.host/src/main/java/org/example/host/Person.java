// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.example.host;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Widget;

/** What a person sees and does: finds widgets by the id that somebody gave them in their data. */
final class Person {

    private final Screen screen;
    private final String key;

    /** @param key under which the data holds the id */
    Person(Screen screen, String key) {
        this.screen = screen;
        this.key = key;
    }

    /** The ids of all that can be seen now. */
    String ids() {
        return screen.ask(
                () -> screen.controls().map(this::id).flatMap(Optional::stream).collect(Collectors.joining(" ")));
    }

    /** What it says, as soon as that contains the words. */
    String reads(String id, String words) {
        return when(id, "says “" + words + "”", control -> Words.of(control).contains(words), Words::of);
    }

    /** How its pictures look, as soon as it has some. */
    String pictures(String id) {
        return when(id, "has pictures", control -> !Pictures.of(control).isEmpty(), Pictures::of);
    }

    /** Presses it as soon as it can be pressed; of a tool bar, the first item. */
    String press(String id) {
        return act(id, control -> pressed(control).notifyListeners(SWT.Selection, null));
    }

    private static Widget pressed(Control control) {
        return control instanceof ToolBar bar ? bar.getItem(0) : control;
    }

    String type(String id, String text) {
        return act(id, control -> ((Text) control).setText(text));
    }

    String choose(String id, String item) {
        return act(id, control -> {
            ((Combo) control).setText(item);
            control.notifyListeners(SWT.Selection, null);
        });
    }

    private String act(String id, Consumer<Control> action) {
        return when(id, "is enabled", Control::isEnabled, control -> {
            screen.act(() -> action.accept(control));
            return "done";
        });
    }

    private String when(String id, String what, Function<Control, Boolean> holds, Function<Control, String> answer) {
        try {
            return screen.await(() -> find(id).filter(holds::apply).map(answer));
        } catch (CompletionException e) {
            String seen = screen.ask(() -> find(id).map(Words::of).orElse("not there"));
            return "waited in vain until " + id + " " + what + "; it was: " + seen;
        }
    }

    private Optional<Control> find(String id) {
        return screen.controls()
                .filter(control -> id(control).filter(id::equals).isPresent())
                .reduce((first, second) -> second);
    }

    private Optional<String> id(Control control) {
        return Optional.ofNullable(control.getData(key)).map(Object::toString);
    }
}
