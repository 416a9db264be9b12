// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The user text in the {@code messages.properties} beside a class. */
public final class Messages {
    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Messages beside(Class<?> type) {
        return new Messages(ResourceBundle.getBundle(
                type.getPackageName() + ".messages", Locale.getDefault(), type.getClassLoader()));
    }

    /** The text with {@code {0}} and so on replaced; numbers stand as they are, without separators. */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT)
                .format(Stream.of(values).map(String::valueOf).toArray());
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
