// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.diagnostics;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Empty_noServer;
    public static String Empty_nothingSent;
    public static String Empty_servers;
    public static String Filter_onlyFailed;
    public static String Filter_text;
    public static String List_name;
    public static String List_result;
    public static String List_server;
    public static String List_time;
    public static String List_to;
    public static String Report_network;
    public static String Tabs_administrator;
    public static String Tabs_dialogue;
    public static String Tabs_name;
    public static String Tabs_selection;
    public static String Tabs_steps;
    public static String Verdict_accepted;
    public static String Verdict_acceptedBy;
    public static String Verdict_acceptedMeans;
    public static String Verdict_broken;
    public static String Verdict_notSent;
    public static String Verdict_partly;
    public static String Verdict_refused;
    public static String Verdict_uncertain;
    public static String View_reading;

    static {
        initializeMessages("org.postern.ui.diagnostics.messages", Messages.class);
    }

    private Messages() {}
}
