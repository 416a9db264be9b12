// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.sender;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who owns a name: its last two labels, or three under such registries as {@code co.uk}. Without the list of public suffixes
 * this takes two customers of one registry for one owner now and then, and then nothing is said, which is the safe side.
 */
record Organisation(String domain) {

    private static final Set<String> REGISTRIES =
            Set.of("ac", "co", "com", "edu", "gob", "gov", "go", "gv", "ne", "net", "nom", "or", "org");

    static Organisation of(String name) {
        List<String> labels = Arrays.asList(name.toLowerCase(Locale.ROOT).split("\\."));
        int size = labels.size();
        boolean registry = size > 2 && labels.get(size - 1).length() == 2 && REGISTRIES.contains(labels.get(size - 2));
        return new Organisation(String.join(".", labels.subList(Math.max(0, size - (registry ? 3 : 2)), size)));
    }
}
