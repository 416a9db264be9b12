// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.check;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Advice_asSet;
    public static String Advice_better;
    public static String Advice_change;
    public static String Advice_locked;
    public static String Advice_noAddress;
    public static String Advice_noAddressWhy;
    public static String Advice_noLogin;
    public static String Advice_noLoginWhy;
    public static String Advice_none;
    public static String Advice_notSafe;
    public static String Advice_notSafeWhy;
    public static String Advice_port;
    public static String Advice_starttls;
    public static String Advice_testLogin;
    public static String Advice_tls;
    public static String Advice_turnOn;
    public static String Advice_turnOnWhy;
    public static String Advice_unreachable;
    public static String Advice_unreachableWhy;
    public static String Check_done;
    public static String Check_heading;
    public static String Check_intro;
    public static String Check_running;
    public static String Check_saved;
    public static String Check_saving;
    public static String Check_title;
    public static String Check_undo;
    public static String Check_undone;
    public static String Check_use;
    public static String Ports_broken;
    public static String Ports_certificate;
    public static String Ports_encryption;
    public static String Ports_expired;
    public static String Ports_login;
    public static String Ports_name;
    public static String Ports_noLogin;
    public static String Ports_notOffered;
    public static String Ports_notTrusted;
    public static String Ports_port;
    public static String Ports_relay;
    public static String Ports_relayed;
    public static String Ports_result;
    public static String Ports_unsafe;
    public static String Ports_usable;
    public static String Ports_verified;
    public static String Ports_wrongName;
    public static String Relay_ask;
    public static String Relay_from;
    public static String Relay_to;

    static {
        initializeMessages("org.postern.ui.check.messages", Messages.class);
    }

    private Messages() {}
}
