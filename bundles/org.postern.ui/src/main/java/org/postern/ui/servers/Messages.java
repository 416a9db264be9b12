// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Actions_removeQuestion;
    public static String Actions_removeTitle;
    public static String Actions_removing;
    public static String Actions_saving;
    public static String Actions_senderTitle;
    public static String Advanced_authorities;
    public static String Advanced_browse;
    public static String Advanced_confirmation;
    public static String Advanced_connect;
    public static String Advanced_connections;
    public static String Advanced_domains;
    public static String Advanced_domainsHint;
    public static String Advanced_ehlo;
    public static String Advanced_ehloHint;
    public static String Advanced_hide;
    public static String Advanced_keyStore;
    public static String Advanced_keyStoreHint;
    public static String Advanced_keyStorePassword;
    public static String Advanced_logsIn;
    public static String Advanced_noCertificate;
    public static String Advanced_noNumber;
    public static String Advanced_octets;
    public static String Advanced_perMinute;
    public static String Advanced_pins;
    public static String Advanced_pinsHint;
    public static String Advanced_proxy;
    public static String Advanced_proxyHint;
    public static String Advanced_recipients;
    public static String Advanced_reply;
    public static String Advanced_show;
    public static String Buttons_add;
    public static String Buttons_check;
    public static String Buttons_edit;
    public static String Buttons_remove;
    public static String Buttons_test;
    public static String Dialog_add;
    public static String Dialog_edit;
    public static String Dialog_found;
    public static String Dialog_intro;
    public static String Dialog_browser;
    public static String Dialog_noBrowser;
    public static String Dialog_passwordKept;
    public static String Dialog_signInAgain;
    public static String Dialog_unprotected;
    public static String Fields_find;
    public static String Fields_host;
    public static String Fields_hostHint;
    public static String Fields_login;
    public static String Fields_name;
    public static String Fields_nameHint;
    public static String Fields_password;
    public static String Fields_port;
    public static String Fields_security;
    public static String Fields_senders;
    public static String Fields_sendersHint;
    public static String Fields_signIn;
    public static String Fields_userName;
    public static String Fields_way;
    public static String Fields_wayBrowser;
    public static String Fields_wayPassword;
    public static String Find_ask;
    public static String Find_asking;
    public static String Find_details;
    public static String Find_forgeable;
    public static String Find_found;
    public static String Find_heading;
    public static String Find_inside;
    public static String Find_intro;
    public static String Find_list;
    public static String Find_login;
    public static String Find_noLogin;
    public static String Find_nothing;
    public static String Find_title;
    public static String Find_use;
    public static String List_columnName;
    public static String List_columnOrigin;
    public static String List_columnProtection;
    public static String List_columnSenders;
    public static String List_columnServer;
    public static String List_name;
    public static String Notes_empty;
    public static String Notes_locked;
    public static String Notes_own;
    public static String Notes_policy;
    public static String Page_intro;
    public static String Page_reading;
    public static String Protection_none;
    public static String Protection_tls;
    public static String Protection_tlsAndLogin;
    public static String Security_none;
    public static String Security_starttls;
    public static String Security_tls;
    public static String Test_doesNotWork;
    public static String Test_encrypted;
    public static String Test_heading;
    public static String Test_intro;
    public static String Test_loggedIn;
    public static String Test_noLogin;
    public static String Test_passed;
    public static String Test_running;
    public static String Test_title;
    public static String Test_unencrypted;
    public static String Test_works;

    static {
        initializeMessages("org.postern.ui.servers.messages", Messages.class);
    }

    private Messages() {}
}
