// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.attempt;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Explanation_bullet;
    public static String Explanation_name;
    public static String Explanation_toDo;
    public static String Explanation_whoGotIt;
    public static String Phase_auth;
    public static String Phase_connect;
    public static String Phase_data;
    public static String Phase_ehlo;
    public static String Phase_end;
    public static String Phase_greeting;
    public static String Phase_mail;
    public static String Phase_quit;
    public static String Phase_rcpt;
    public static String Phase_resolve;
    public static String Phase_tls;
    public static String Phase_token;
    public static String Steps_millis;
    public static String Steps_name;
    public static String Steps_phase;
    public static String Steps_reply;
    public static String Steps_said;
    public static String Steps_sentence;
    public static String Steps_took;

    static {
        initializeMessages("org.postern.ui.attempt.messages", Messages.class);
    }

    private Messages() {}
}
