// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.sender;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.api.network.UnansweredException;

/** What receivers are told to do with mail that fails (RFC 7489 §6.3). */
enum Dmarc {
    REJECT,
    QUARANTINE,
    NONE;

    private static final String VERSION = "v=DMARC1";

    /** The domain's own, else that of its owner for what is below it (RFC 7489 §6.6.3). */
    static Dmarc of(String domain, Patience dns) throws UnansweredException {
        Optional<Map<String, String>> own = tags(dns.texts("_dmarc." + domain));
        if (own.isPresent()) {
            return asked(own.get(), "p");
        }
        String owner = Organisation.of(domain).domain();
        return owner.equals(domain)
                ? NONE
                : tags(dns.texts("_dmarc." + owner))
                        .map(tags -> asked(tags, tags.containsKey("sp") ? "sp" : "p"))
                        .orElse(NONE);
    }

    private static Optional<Map<String, String>> tags(List<String> texts) {
        List<String> records =
                texts.stream().filter(text -> text.startsWith(VERSION)).toList();
        return records.size() == 1 ? Optional.of(tags(records.get(0))) : Optional.empty();
    }

    private static Map<String, String> tags(String record) {
        return Arrays.stream(record.split(";"))
                .map(tag -> tag.split("=", 2))
                .filter(tag -> tag.length == 2)
                .collect(Collectors.toMap(
                        tag -> tag[0].strip().toLowerCase(Locale.ROOT),
                        tag -> tag[1].strip().toLowerCase(Locale.ROOT),
                        (first, again) -> first));
    }

    private static Dmarc asked(Map<String, String> tags, String tag) {
        return switch (tags.getOrDefault(tag, "")) {
            case "reject" -> REJECT;
            case "quarantine" -> QUARANTINE;
            default -> NONE;
        };
    }
}
