// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.EmailAddress;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Outcome.Broken;
import org.postern.api.send.Outcome.Refused;
import org.postern.api.send.Reply;

/**
 * A message that nobody got. Its client hears one answer for all recipients and all servers that were asked: "not now" as long
 * as one of them may still take it for one of them, and "no" only if none will.
 *
 * @param first the first failure, with those that followed it
 */
record Failed(Delivery first) {

    Answer answer() {
        List<Delivery> failures =
                Stream.concat(Stream.of(first), first.alsoTried().stream()).toList();
        Delivery telling = failures.stream()
                .filter(failure -> reply(failure).transientFailure())
                .findFirst()
                .orElse(first);
        String why = Stream.concat(Stream.of(telling), failures.stream().filter(other -> other != telling))
                .flatMap(failure -> failure.diagnosis().stream())
                .map(Diagnosis::happened)
                .distinct()
                .collect(Collectors.joining(" "));
        Map<EmailAddress, Reply> refusals = refusals(telling.attempt().orElseThrow());
        return Answer.of(
                reply(telling),
                why.isEmpty() ? "" : Words.text("explained", why),
                refusals.size() > 1 ? each(refusals) : "");
    }

    /** The server's own, or ours where it has none. */
    private static Reply reply(Delivery failure) {
        Attempt attempt = failure.attempt().orElseThrow();
        Outcome outcome = attempt.outcome();
        if (outcome instanceof Refused refused && refused.reply().code() >= 400) {
            return refusals(attempt).values().stream()
                    .filter(Reply::transientFailure)
                    .findFirst()
                    .orElse(refused.reply());
        }
        return outcome instanceof Broken broken ? own(broken.breakage()) : own(Breakage.LOST);
    }

    private static Reply own(Breakage breakage) {
        return switch (breakage) {
            case MESSAGE_TOO_BIG -> own(552, "5.3.4");
            case UTF8_UNSUPPORTED -> own(553, "5.6.7");
            case EIGHT_BIT_UNSUPPORTED -> own(554, "5.6.3");
            default -> own(451, "4.4.1");
        };
    }

    private static Reply own(int code, String enhanced) {
        return new Reply(code, Optional.of(enhanced), List.of(Words.text("failed")));
    }

    /** Who was refused, if recipients were. */
    private static Map<EmailAddress, Reply> refusals(Attempt attempt) {
        Map<EmailAddress, Reply> verdicts = attempt.verdicts();
        verdicts.values().removeIf(Reply::positive);
        boolean whole = !(attempt.outcome() instanceof Refused refused)
                || refused.recipient().isEmpty();
        return whole ? Map.of() : verdicts;
    }

    /** What was said to each. */
    static String each(Map<EmailAddress, Reply> refused) {
        return refused.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining("; "));
    }
}
