// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentences of this bundle. */
final class Words {

    private static final String SENTENCES = "org.postern.jakartamail.messages";

    private Words() {}

    static String text(String key, Object... arguments) {
        return MessageFormat.format(ResourceBundle.getBundle(SENTENCES).getString(key), arguments);
    }
}
