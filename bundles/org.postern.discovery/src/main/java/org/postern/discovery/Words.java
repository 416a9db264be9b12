// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The user text of this bundle. */
final class Words {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.postern.discovery.messages");

    private Words() {}

    static String say(String key, Object... values) {
        Object[] shown = Stream.of(values).map(String::valueOf).toArray();
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(shown);
    }
}
