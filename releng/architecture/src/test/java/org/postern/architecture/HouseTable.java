// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table of the bundles in ARCHITECTURE.md: what each may import besides {@code org.postern.api}. */
final class HouseTable {

    private static final Pattern ROW = Pattern.compile("\\| `(org\\.postern\\.[a-z]+)` \\|[^|]*\\|([^|]*)\\|");
    private static final List<String> EVERYONES = List.of(
            "javax",
            "org.postern.api",
            "org.osgi.service",
            "org.osgi.framework",
            "org.osgi.util.tracker",
            "org.eclipse.jdt.annotation");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Map<String, List<String>> permitted = new TreeMap<>();

    HouseTable() throws IOException {
        for (String line : Files.readAllLines(Bundle.TOP.resolve("ARCHITECTURE.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                permitted.put(
                        row.group(1),
                        CODE.matcher(row.group(2))
                                .results()
                                .map(r -> r.group(1))
                                .toList());
            }
        }
    }

    Map<String, List<String>> rows() {
        return permitted;
    }

    /** Whether a package or bundle of that name may be used: an entry covers its sub-packages. */
    boolean permits(String bundle, String used) {
        return Stream.concat(EVERYONES.stream(), permitted.getOrDefault(bundle, List.of()).stream())
                .anyMatch(prefix -> covers(prefix, used));
    }

    private static boolean covers(String prefix, String used) {
        return used.equals(prefix) || used.startsWith(prefix + ".");
    }
}
