// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentences of this bundle. */
final class Words {

    private Words() {}

    static String text(String key, Object... arguments) {
        ResourceBundle sentences = ResourceBundle.getBundle("org.postern.gateway.messages");
        return MessageFormat.format(sentences.getString(key), arguments);
    }
}
