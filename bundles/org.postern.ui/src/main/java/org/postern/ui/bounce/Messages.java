// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.bounce;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Bounce_aServer;
    public static String Bounce_delayed;
    public static String Bounce_explain;
    public static String Bounce_failed;
    public static String Bounce_intro;
    public static String Bounce_nothing;
    public static String Bounce_open;
    public static String Bounce_pasted;
    public static String Bounce_reading;
    public static String Bounce_title;
    public static String Bounce_unreadable;
    public static String Bounce_words;

    static {
        initializeMessages("org.postern.ui.bounce.messages", Messages.class);
    }

    private Messages() {}
}
