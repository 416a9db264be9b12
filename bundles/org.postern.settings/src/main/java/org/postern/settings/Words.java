// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What people are told of settings that cannot be taken or changed. */
final class Words {

    private Words() {}

    static String text(String key, Object... arguments) {
        ResourceBundle sentences = ResourceBundle.getBundle("org.postern.settings.messages");
        return MessageFormat.format(sentences.getString(key), arguments);
    }
}
