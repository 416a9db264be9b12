// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.example.host;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkUtil;

/** What the host can be told to do. */
final class Commands {

    private static final int PATIENCE_SECONDS = 20;

    private final BundleContext context =
            FrameworkUtil.getBundle(Commands.class).getBundleContext();

    private final Screen screen;

    Commands(Screen screen) {
        this.screen = screen;
    }

    /** Whatever happens, there is an answer: who waits for one would wait in vain. */
    String answer(String line) {
        try {
            return obey(line);
        } catch (RuntimeException e) {
            e.printStackTrace();
            return "failed: " + e;
        }
    }

    private String obey(String line) {
        List<String> words = List.of(line.split(" "));
        return switch (words.get(0)) {
            case "send" -> send(words);
            case "bundles" -> bundles(words.get(1));
            case "threads" -> threads(words.get(1));
            case "await" -> await(words.get(1));
            case "window" -> window(words.get(1), List.of(line.split(" ", 3)));
            case "widget" -> widget(words.get(1), List.of(line.split(" ", 5)));
            default -> "unknown command";
        };
    }

    /** {@code window action thing}. */
    private String window(String action, List<String> words) {
        Workbench workbench = new Workbench(screen);
        return switch (action) {
            case "view" -> workbench.view(words.get(2));
            case "hide" -> workbench.hide(words.get(2));
            case "views" -> workbench.views();
            case "preferences" -> workbench.preferences(words.get(2));
            case "run" -> workbench.run(words.get(2));
            case "dismiss" -> workbench.dismiss();
            case "picture" -> screen.ask(() -> Pictures.keep(screen.top(), words.get(2)));
            default -> "unknown action";
        };
    }

    /** {@code widget action key id words}: the widget whose data holds the id under the key. */
    private String widget(String action, List<String> words) {
        Person person = new Person(screen, words.get(2));
        return switch (action) {
            case "ids" -> person.ids();
            case "reads" -> person.reads(words.get(3), words.get(4));
            case "pictures" -> person.pictures(words.get(3));
            case "press" -> person.press(words.get(3));
            case "type" -> person.type(words.get(3), words.get(4));
            case "choose" -> person.choose(words.get(3), words.get(4));
            default -> "unknown action";
        };
    }

    /** {@code send host port from to}. */
    private String send(List<String> words) {
        try {
            return new Mailer(words.get(1), words.get(2)).send(words.get(3), words.get(4));
        } catch (NoClassDefFoundError e) {
            return "no Jakarta Mail";
        }
    }

    /** {@code bundles prefix}: those whose name begins so, each with its state. */
    private String bundles(String prefix) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith(prefix))
                .map(bundle -> bundle.getSymbolicName() + "=" + state(bundle))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** {@code threads prefix}: those whose name begins so. */
    private static String threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** {@code await bundle}: until it is active, or patience is at its end. */
    private String await(String name) {
        CountDownLatch active = new CountDownLatch(1);
        BundleListener listener = event -> tell(event.getBundle(), name, active);
        context.addBundleListener(listener);
        try {
            Arrays.stream(context.getBundles()).forEach(bundle -> tell(bundle, name, active));
            return active.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? "active" : "not active";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } finally {
            context.removeBundleListener(listener);
        }
    }

    private static void tell(Bundle bundle, String name, CountDownLatch active) {
        if (name.equals(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE) {
            active.countDown();
        }
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.STARTING -> "LAZY";
            case Bundle.RESOLVED -> "RESOLVED";
            default -> "INSTALLED";
        };
    }
}
