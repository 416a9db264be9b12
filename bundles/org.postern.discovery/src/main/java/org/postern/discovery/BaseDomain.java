// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Under which name a host's owner is known: its last two labels, or three under such registries as {@code co.uk}.
 * Without the list of public suffixes this asks now and then under a name where nothing is.
 */
final class BaseDomain {

    private static final Set<String> REGISTRIES =
            Set.of("ac", "co", "com", "edu", "gob", "gov", "go", "gv", "ne", "net", "nom", "or", "org");

    private BaseDomain() {}

    /** @param host in lower case */
    static String of(String host) {
        List<String> labels = Arrays.asList(host.split("\\."));
        int size = labels.size();
        boolean registry = size > 2 && labels.get(size - 1).length() == 2 && REGISTRIES.contains(labels.get(size - 2));
        return String.join(".", labels.subList(Math.max(0, size - (registry ? 3 : 2)), size));
    }
}
