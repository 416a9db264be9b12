// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
@NonNullByDefault({})
final class Messages extends NLS {

    public static String Progress_cancel;
    public static String Work_cancelled;
    public static String Work_failed;

    static {
        initializeMessages("org.postern.ui.widget.messages", Messages.class);
    }

    private Messages() {}
}
