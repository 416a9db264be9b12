// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.mending;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Fields_copy;
    public static String Fields_dropRules;
    public static String Fields_fingerprint;
    public static String Fields_open;
    public static String Fields_page;
    public static String Fields_password;
    public static String Fields_report;
    public static String Fields_userName;
    public static String Mend_apply;
    public static String Mend_done;
    public static String Mend_looking;
    public static String Mend_notDone;
    public static String Mend_nothingYet;
    public static String Mend_onlyYou;
    public static String Mend_page;
    public static String Mend_title;
    public static String Mend_undo;
    public static String Mend_undone;
    public static String Preview_steps;
    public static String Preview_then;
    public static String Preview_will;

    static {
        initializeMessages("org.postern.ui.mending.messages", Messages.class);
    }

    private Messages() {}
}
