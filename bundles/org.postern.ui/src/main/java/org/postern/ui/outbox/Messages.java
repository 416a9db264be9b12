// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.outbox;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {
    public static String Delete_button;
    public static String Delete_job;
    public static String Delete_question;
    public static String Delete_title;
    public static String Doubt_again;
    public static String Doubt_leave;
    public static String Doubt_question;
    public static String Doubt_title;
    public static String Empty_nothing;
    public static String Export_exists;
    public static String Export_failed;
    public static String Export_job;
    public static String Export_title;
    public static String Hold_job;
    public static String Letter_attempt;
    public static String Letter_attempts;
    public static String Letter_failed;
    public static String Letter_reply;
    public static String Letter_since;
    public static String Letter_to;
    public static String List_name;
    public static String List_since;
    public static String List_subject;
    public static String List_to;
    public static String List_waits;
    public static String Retry_job;
    public static String Retry_trust;
    public static String Through_job;
    public static String Through_question;
    public static String Through_title;
    public static String View_reading;

    static {
        initializeMessages("org.postern.ui.outbox.messages", Messages.class);
    }

    private Messages() {}
}
