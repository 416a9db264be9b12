// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.status;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Status_job;
    public static String Status_name;
    public static String Status_noServer;
    public static String Status_perhaps;
    public static String Status_text;
    public static String Status_unused;
    public static String Status_unusedTip;
    public static String Status_wrong;

    static {
        initializeMessages("org.postern.ui.status.messages", Messages.class);
    }

    private Messages() {}
}
