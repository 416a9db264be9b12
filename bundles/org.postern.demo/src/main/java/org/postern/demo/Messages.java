// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The text in {@code messages.properties}. */
final class Messages {
    private final ResourceBundle bundle = ResourceBundle.getBundle(
            Messages.class.getPackageName() + ".messages", Locale.getDefault(), Messages.class.getClassLoader());

    /** The text with {@code {0}} and so on replaced. */
    String text(String key, String... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values.clone());
    }
}
