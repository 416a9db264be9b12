// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client.compose;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Clerk_looking;
    public static String Clerk_noDraft;
    public static String Clerk_opening;
    public static String Clerk_taking;
    public static String Edit_title;
    public static String Edit_uncertain;
    public static String Fields_from;
    public static String Fields_subject;
    public static String Fields_text;
    public static String Fields_to;
    public static String Letter_noRecipient;
    public static String Letter_noSender;
    public static String Outlook_accepted;
    public static String Outlook_failed;
    public static String Outlook_gone;
    public static String Outlook_sending;
    public static String Outlook_waits;
    public static String Pane_addServer;
    public static String Pane_noServer;
    public static String Pane_outbox;
    public static String Pane_send;
    public static String Pane_sendTip;
    public static String Pane_sending;
    public static String Pane_servers;
    public static String Pane_why;
    public static String View_discardQuestion;
    public static String View_discardTitle;
    public static String View_new;
    public static String View_reading;

    static {
        initializeMessages("org.postern.client.compose.messages", Messages.class);
    }

    private Messages() {}
}
