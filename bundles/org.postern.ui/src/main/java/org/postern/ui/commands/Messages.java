// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.commands;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Chooser_empty;
    public static String Chooser_server;
    public static String Pin_good;
    public static String Pin_hours;
    public static String Pin_howLong;
    public static String Pin_job;
    public static String Pin_network;
    public static String Pin_question;
    public static String Pin_title;
    public static String Test_question;
    public static String Test_title;
    public static String Unpin_job;

    static {
        initializeMessages("org.postern.ui.commands.messages", Messages.class);
    }

    private Messages() {}
}
