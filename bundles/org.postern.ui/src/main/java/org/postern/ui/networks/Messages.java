// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Buttons_another;
    public static String Buttons_forget;
    public static String Buttons_forgetQuestion;
    public static String Buttons_name;
    public static String Buttons_nameQuestion;
    public static String Buttons_rename;
    public static String Buttons_same;
    public static String Here_known;
    public static String Here_likely;
    public static String Here_nowhere;
    public static String Here_unknown;
    public static String List_by;
    public static String List_here;
    public static String List_name;
    public static String List_perhaps;
    public static String List_table;
    public static String List_worked;
    public static String Page_empty;
    public static String Page_intro;
    public static String Page_reading;
    public static String Page_saving;
    public static String Question_another;
    public static String Question_ask;
    public static String Question_page;
    public static String Question_same;
    public static String Question_saving;

    static {
        initializeMessages("org.postern.ui.networks.messages", Messages.class);
    }

    private Messages() {}
}
