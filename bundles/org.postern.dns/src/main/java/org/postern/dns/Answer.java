// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.dns;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * What the name servers said.
 *
 * @param keep for how long it may be remembered
 */
record Answer(List<Record> records, Duration keep) {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_ALIASES = 8;
    private static final int MOST_RECORDS = 100;

    /** Empty if it is none, such as a server's failure. */
    static Optional<Answer> of(Message message, Name asked, int type) {
        int code = message.getRcode();
        if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
            return Optional.empty();
        }
        List<Record> all = Arrays.asList(message.getSectionArray(Section.ANSWER));
        Name owner = owner(asked, all);
        List<Record> records = all.stream()
                .filter(record -> record.getType() == type && record.getName().equals(owner))
                .limit(MOST_RECORDS)
                .toList();
        Optional<Long> seconds = records.isEmpty()
                ? negative(message)
                : all.stream().map(Record::getTTL).min(Long::compare);
        return Optional.of(new Answer(records, seconds.map(Answer::bounded).orElse(Duration.ZERO)));
    }

    /** Where the aliases lead (RFC 1034 §3.6.2). */
    private static Name owner(Name asked, List<Record> records) {
        Name owner = asked;
        for (int hop = 0; hop < MOST_ALIASES; hop++) {
            Name at = owner;
            Optional<Name> target = records.stream()
                    .filter(record ->
                            record.getType() == Type.CNAME && record.getName().equals(at))
                    .map(record -> ((CNAMERecord) record).getTarget())
                    .findFirst();
            if (target.isEmpty()) {
                return owner;
            }
            owner = target.get();
        }
        return owner;
    }

    /** RFC 2308 §5. */
    private static Optional<Long> negative(Message message) {
        return Arrays.stream(message.getSectionArray(Section.AUTHORITY))
                .filter(record -> record.getType() == Type.SOA)
                .map(record -> Math.min(record.getTTL(), ((SOARecord) record).getMinimum()))
                .findFirst();
    }

    private static Duration bounded(long seconds) {
        return Duration.ofSeconds(Math.max(0, Math.min(LONGEST.toSeconds(), seconds)));
    }
}
