// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.tests;

import org.eclipse.core.runtime.ServiceCaller;

/** The services behind the windows. */
final class Services {

    private Services() {}

    static <T> T get(Class<T> port) {
        return new ServiceCaller<>(Services.class, port).current().orElseThrow();
    }
}
