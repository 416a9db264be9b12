// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a package, from the {@code messages.properties} beside its classes. */
public final class Words {

    private final Class<?> user;

    /** @param user a class of the package */
    public Words(Class<?> user) {
        this.user = user;
    }

    /** An instant is said as date and time of this computer's zone. */
    public String text(String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                user.getPackageName() + ".messages", Locale.getDefault(), user.getClassLoader());
        return new MessageFormat(bundle.getString(key), Locale.getDefault())
                .format(Arrays.stream(arguments).map(Words::said).toArray());
    }

    private static Object said(Object argument) {
        return argument instanceof Instant instant
                ? DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withZone(ZoneId.systemDefault())
                        .format(instant)
                : argument;
    }
}
