// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What people are told of a message that cannot be sent. */
final class Words {

    private Words() {}

    static String text(String key, Object... arguments) {
        ResourceBundle sentences = ResourceBundle.getBundle("org.postern.smtp.message.messages");
        return MessageFormat.format(sentences.getString(key), arguments);
    }
}
