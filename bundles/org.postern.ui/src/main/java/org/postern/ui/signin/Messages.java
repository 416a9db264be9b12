// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.signin;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Dialog_address;
    public static String Dialog_done;
    public static String Dialog_heading;
    public static String Dialog_intro;
    public static String Dialog_title;
    public static String Dialog_waiting;

    static {
        initializeMessages("org.postern.ui.signin.messages", Messages.class);
    }

    private Messages() {}
}
