// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.rules;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Buttons_down;
    public static String Buttons_remove;
    public static String Buttons_up;
    public static String List_name;
    public static String List_origin;
    public static String List_rule;
    public static String Now_addServer;
    public static String Now_carried;
    public static String Now_noServer;
    public static String Now_notCarried;
    public static String Page_intro;
    public static String Page_reading;
    public static String Page_saving;

    static {
        initializeMessages("org.postern.ui.rules.messages", Messages.class);
    }

    private Messages() {}
}
