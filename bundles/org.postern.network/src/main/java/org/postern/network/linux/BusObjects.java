// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.Map;

/** Objects on a message bus, as far as they are read. */
@FunctionalInterface
interface BusObjects {

    /**
     * The properties of an object under one of its interfaces, in plain Java: text (paths too), {@link Number},
     * {@link Boolean}, bytes, lists and maps of these. Empty if there is no such object, or nobody answers.
     */
    Map<String, Object> properties(String path, String interfaceName);
}
