// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String Farewell_background;
    public static String Farewell_failed;
    public static String Farewell_later;
    public static String Farewell_many;
    public static String Farewell_one;
    public static String Farewell_title;

    static {
        initializeMessages("org.postern.client.messages", Messages.class);
    }

    private Messages() {}
}
