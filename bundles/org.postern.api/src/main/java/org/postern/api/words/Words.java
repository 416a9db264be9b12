// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.words;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What people are told of a value that there cannot be. */
public final class Words {

    private Words() {}

    public static String text(String key, Object... arguments) {
        ResourceBundle sentences = ResourceBundle.getBundle("org.postern.api.words.messages");
        return MessageFormat.format(sentences.getString(key), arguments);
    }
}
