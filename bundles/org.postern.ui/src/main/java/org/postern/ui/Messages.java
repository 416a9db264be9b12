// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Keeping_job;
    public static String Network_cellular;
    public static String Network_ethernet;
    public static String Network_name;
    public static String Network_offline;
    public static String Network_other;
    public static String Network_vpn;
    public static String Network_wifi;
    public static String Origin_locked;
    public static String Origin_policy;
    public static String Origin_program;
    public static String Origin_user;
    public static String Service_missing;
    public static String Wake_job;
    public static String Watch_job;

    static {
        initializeMessages("org.postern.ui.messages", Messages.class);
    }

    private Messages() {}
}
