// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.osgi.util.NLS;

/** Finds the services for what the workbench makes, which has nobody to hand them over. */
public final class Service {

    private Service() {}

    /**
     * The service of that kind. It stays in use from then on, so that it does not forget what it knows.
     *
     * @throws IllegalStateException if there is none: Postern is not installed completely
     */
    public static <S> S of(Class<S> port) {
        return new ServiceCaller<>(Service.class, port)
                .current()
                .orElseThrow(() -> new IllegalStateException(NLS.bind(Messages.Service_missing, port.getName())));
    }
}
