// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a package, from the {@code messages.properties} beside its classes. */
public final class Words {

    private final Class<?> user;

    /** @param user a class of the package */
    public Words(Class<?> user) {
        this.user = user;
    }

    public String text(String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                user.getPackageName() + ".messages", Locale.getDefault(), user.getClassLoader());
        return new MessageFormat(bundle.getString(key), Locale.getDefault()).format(arguments);
    }
}
