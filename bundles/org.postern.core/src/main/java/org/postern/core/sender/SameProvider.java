// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.sender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Providers whose submission servers and SPF records bear different names, from the {@code same-provider.txt} beside this
 * class.
 */
record SameProvider(List<List<String>> families) {

    static SameProvider known() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SameProvider.class.getResourceAsStream("same-provider.txt")),
                StandardCharsets.UTF_8))) {
            return new SameProvider(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(" ")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean same(String one, String other) {
        String first = Organisation.of(one).domain();
        String second = Organisation.of(other).domain();
        return first.equals(second)
                || families.stream().anyMatch(family -> family.contains(first) && family.contains(second));
    }
}
