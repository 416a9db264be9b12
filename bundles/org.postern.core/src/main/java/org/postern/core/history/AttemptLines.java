// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.mail.Envelope;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.send.Attempt;
import org.postern.api.send.Phase;
import org.postern.api.send.Step;
import org.postern.core.disk.NamedValues;

/** An attempt as lines. Of many steps the middle ones are left out, and nothing is longer than a person reads. */
final class AttemptLines {

    private static final int MOST_STEPS = 200;
    static final int MOST_CHARACTERS = 1000;

    private AttemptLines() {}

    static void write(NamedValues lines, Attempt attempt) {
        lines.put("started", attempt.started())
                .put("capabilities", String.join("\n", attempt.capabilities()))
                .put("tls", attempt.tls())
                .put("loggedIn", attempt.loggedIn())
                .put("remoteAddress", attempt.remoteAddress())
                .putAll("step", some(attempt.steps()), AttemptLines::write);
        write(lines.part("profile"), attempt.profile());
        OutcomeLines.write(lines.part("outcome"), attempt.outcome());
    }

    static Attempt read(NamedValues lines, Envelope envelope, String messageId) {
        return new Attempt(
                Instant.parse(lines.needed("started")),
                profile(lines.part("profile")),
                envelope,
                messageId,
                lines.all("step", AttemptLines::step),
                lines.needed("capabilities").isEmpty()
                        ? Set.of()
                        : Set.copyOf(Arrays.asList(lines.needed("capabilities").split("\n"))),
                lines.one("tls"),
                Boolean.parseBoolean(lines.needed("loggedIn")),
                lines.one("remoteAddress"),
                OutcomeLines.read(lines.part("outcome")));
    }

    private static List<Step> some(List<Step> steps) {
        if (steps.size() <= MOST_STEPS) {
            return steps;
        }
        List<Step> some = new ArrayList<>(steps.subList(0, MOST_STEPS / 2));
        some.addAll(steps.subList(steps.size() - MOST_STEPS / 2, steps.size()));
        return some;
    }

    private static void write(NamedValues lines, Step step) {
        lines.put("phase", step.phase())
                .put("said", shortened(step.said()))
                .put("trouble", step.trouble().map(AttemptLines::shortened))
                .put("millis", step.took().toMillis())
                .put("reply", step.reply().map(OutcomeLines::text));
    }

    private static Step step(NamedValues lines) {
        return new Step(
                Phase.valueOf(lines.needed("phase")),
                lines.needed("said"),
                lines.one("reply").map(OutcomeLines::reply),
                lines.one("trouble"),
                Duration.ofMillis(Long.parseLong(lines.needed("millis"))));
    }

    private static void write(NamedValues lines, SmtpProfile profile) {
        SubmissionServer server = profile.server();
        lines.put("id", profile.id())
                .put("name", profile.name())
                .put("host", server.host())
                .put("port", server.port())
                .put("security", server.security())
                .put("user", server.userName())
                .put(
                        "senders",
                        profile.senders().stream().map(SenderPattern::text).collect(Collectors.joining(" ")))
                .put("layer", profile.origin().layer())
                .put("source", profile.origin().source());
    }

    private static SmtpProfile profile(NamedValues lines) {
        SubmissionServer server = new SubmissionServer(
                lines.needed("host"),
                Integer.parseInt(lines.needed("port")),
                ConnectionSecurity.valueOf(lines.needed("security")),
                lines.one("user"),
                List.of());
        return new SmtpProfile(
                lines.needed("id"),
                lines.needed("name"),
                server,
                Stream.of(lines.needed("senders").split(" "))
                        .map(SenderPattern::new)
                        .toList(),
                new Origin(Origin.Layer.valueOf(lines.needed("layer")), lines.needed("source")));
    }

    static String shortened(String text) {
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    }
}
