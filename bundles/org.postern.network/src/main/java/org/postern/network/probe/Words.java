// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.probe;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;

/** The sentences of this package. */
final class Words {

    private Words() {}

    /** Numbers are written as they are, without grouping. */
    static String text(String key, Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        ResourceBundle sentences = ResourceBundle.getBundle("org.postern.network.probe.messages");
        return MessageFormat.format(sentences.getString(key), plain);
    }
}
