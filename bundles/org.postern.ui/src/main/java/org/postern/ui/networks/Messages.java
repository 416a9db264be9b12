// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Beacon_ask;
    public static String Beacon_asking;
    public static String Beacon_intro;
    public static String Beacon_key;
    public static String Beacon_keyHint;
    public static String Beacon_noKey;
    public static String Beacon_noServer;
    public static String Beacon_profile;
    public static String Beacon_server;
    public static String Beacon_serverHint;
    public static String Beacon_shown;
    public static String Beacon_silent;
    public static String Beacon_title;
    public static String Beacon_trust;
    public static String Beacons_add;
    public static String Beacons_ask;
    public static String Beacons_asking;
    public static String Beacons_beacon;
    public static String Beacons_intro;
    public static String Beacons_needless;
    public static String Beacons_proves;
    public static String Beacons_provesNot;
    public static String Beacons_reading;
    public static String Beacons_remove;
    public static String Beacons_removeQuestion;
    public static String Beacons_saving;
    public static String Beacons_server;
    public static String Beacons_state;
    public static String Beacons_table;
    public static String Beacons_unasked;
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
