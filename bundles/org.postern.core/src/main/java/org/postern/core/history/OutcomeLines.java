// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.mail.EmailAddress;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.core.disk.NamedValues;

/** An outcome as lines, and a reply as text. */
final class OutcomeLines {

    private static final int MOST_LINES = 40;

    private OutcomeLines() {}

    static void write(NamedValues lines, Outcome outcome) {
        lines.put("kind", outcome.getClass().getSimpleName());
        if (outcome instanceof Outcome.Accepted accepted) {
            lines.put("reply", text(accepted.reply()));
        } else if (outcome instanceof Outcome.PartlyAccepted partly) {
            lines.put("reply", text(partly.reply()))
                    .put("taken", DeliveryText.spaced(partly.taken()))
                    .putAll("refused", List.copyOf(partly.refused().entrySet()), OutcomeLines::write);
        } else if (outcome instanceof Outcome.Refused refused) {
            lines.put("phase", refused.phase())
                    .put("reply", text(refused.reply()))
                    .put("recipient", refused.recipient());
        } else if (outcome instanceof Outcome.Broken broken) {
            lines.put("phase", broken.phase())
                    .put("breakage", broken.breakage())
                    .put("detail", AttemptLines.shortened(broken.detail()));
        } else if (outcome instanceof Outcome.Uncertain uncertain) {
            lines.put("detail", AttemptLines.shortened(uncertain.detail()));
        }
    }

    private static void write(NamedValues lines, Map.Entry<EmailAddress, Reply> refused) {
        lines.put("recipient", refused.getKey()).put("reply", text(refused.getValue()));
    }

    static Outcome read(NamedValues lines) {
        return switch (lines.needed("kind")) {
            case "Accepted" -> new Outcome.Accepted(reply(lines.needed("reply")));
            case "PartlyAccepted" ->
                new Outcome.PartlyAccepted(
                        reply(lines.needed("reply")), DeliveryText.addresses(lines.needed("taken")), refused(lines));
            case "Refused" ->
                new Outcome.Refused(
                        Phase.valueOf(lines.needed("phase")),
                        reply(lines.needed("reply")),
                        lines.one("recipient").map(EmailAddress::of));
            case "Broken" ->
                new Outcome.Broken(
                        Phase.valueOf(lines.needed("phase")),
                        Breakage.valueOf(lines.needed("breakage")),
                        lines.needed("detail"));
            case "Uncertain" -> new Outcome.Uncertain(lines.needed("detail"));
            default -> throw new IllegalArgumentException("there is no outcome " + lines.needed("kind"));
        };
    }

    private static Map<EmailAddress, Reply> refused(NamedValues lines) {
        Map<EmailAddress, Reply> refused = new LinkedHashMap<>();
        lines.all("refused", part -> part)
                .forEach(part -> refused.put(EmailAddress.of(part.needed("recipient")), reply(part.needed("reply"))));
        return refused;
    }

    /** The codes on the first line, the text on those after it. */
    static String text(Reply reply) {
        return Stream.concat(
                        Stream.of((reply.code() + " " + reply.enhancedCode().orElse("")).strip()),
                        reply.lines().stream().limit(MOST_LINES).map(AttemptLines::shortened))
                .collect(Collectors.joining("\n"));
    }

    static Reply reply(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        String[] codes = lines.get(0).split(" ");
        return new Reply(
                Integer.parseInt(codes[0]),
                codes.length > 1 ? Optional.of(codes[1]) : Optional.empty(),
                lines.subList(1, lines.size()));
    }
}
