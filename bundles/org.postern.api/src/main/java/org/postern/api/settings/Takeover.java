// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.api.Origin;
import org.postern.api.words.Words;

/**
 * Which mail of other programs on Jakarta Mail Postern takes, by the server that the program names. What names a server on
 * this computer itself is never taken.
 *
 * @param hosts of {@link Extent#NAMED}: host names, or {@code *.isp.example} for all below one
 */
public record Takeover(Extent extent, List<String> hosts, Origin origin) {

    /** How much is taken. */
    public enum Extent {
        /** Nothing: every program sends as it would without Postern. */
        OFF,
        /** What would go to certain servers. */
        NAMED,
        /** Everything. */
        ALL
    }

    private static final String BELOW = "*.";
    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[a-z0-9_][a-z0-9_.:-]{0,252}");

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public Takeover {
        hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        hosts.stream().filter(host -> !HOST.matcher(host).matches()).findFirst().ifPresent(host -> {
            throw new IllegalArgumentException(Words.text("takeover.host", host));
        });
        if (hosts.isEmpty() == (extent == Extent.NAMED)) {
            throw new IllegalArgumentException(Words.text("takeover"));
        }
    }

    /** Everything, as it is where nobody has said anything else. */
    public static Takeover all(Origin origin) {
        return new Takeover(Extent.ALL, List.of(), origin);
    }

    /** @param host empty where the program names no server */
    public boolean takes(Optional<String> host) {
        return switch (extent) {
            case OFF -> false;
            case ALL -> true;
            case NAMED ->
                host.map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(this::named)
                        .isPresent();
        };
    }

    private boolean named(String host) {
        return hosts.stream()
                .anyMatch(name -> name.startsWith(BELOW) ? host.endsWith(name.substring(1)) : host.equals(name));
    }
}
