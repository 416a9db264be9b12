// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.sender;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.api.check.SenderFinding;
import org.postern.api.check.SenderFinding.Verdict;
import org.postern.core.Words;

/** What is said about a domain and a server. */
record SenderWords(String domain, String host) {

    private static final Words WORDS = new Words(SenderWords.class);
    private static final int MOST_RECORD = 512;

    SenderFinding plain(Verdict verdict, String key) {
        return new SenderFinding(domain, host, verdict, WORDS.text(key, domain, host), "");
    }

    SenderFinding objection(List<InetAddress> addresses, String record, SpfWalk.Result result, Dmarc dmarc) {
        String happened = WORDS.text(nobody(record) ? "nobody" : "not.allowed", domain, host);
        String follows = WORDS.text("follows." + dmarc, domain, host);
        String toDo = WORDS.text(nobody(record) ? "nobody.to.do" : "to.do", domain, host);
        String where = addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
        return new SenderFinding(
                domain,
                host,
                Verdict.NOT_ALLOWED,
                String.join(" ", happened, follows, toDo),
                WORDS.text(
                        "administrator",
                        domain,
                        host,
                        record.substring(0, Math.min(record.length(), MOST_RECORD)),
                        result == SpfWalk.Result.FAIL ? "fail" : "softfail",
                        where.isEmpty() ? "-" : where,
                        dmarc.name().toLowerCase(Locale.ROOT)));
    }

    /** Whether the record says that no server at all sends mail of the domain. */
    static boolean nobody(String record) {
        return terms(record).stream()
                .allMatch(term -> term.is("all") || term.name().endsWith("=") && !term.asks());
    }

    /** Whose records it includes. */
    static List<String> named(String record) {
        return terms(record).stream()
                .filter(term -> term.is("include") || term.is("redirect="))
                .flatMap(term -> term.domain().stream())
                .toList();
    }

    private static List<SpfTerm> terms(String record) {
        return Arrays.stream(record.strip().split(" +"))
                .skip(1)
                .map(SpfTerm::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
