// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Cause;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;

/** How well the rules do on real, labelled replies. The bar is that of the project's diagnosis taxonomy. */
class CorpusTest {

    private static final Path CORPUS = Path.of("../../../shared/diagnosis-dev.jsonl");
    private static final Set<Cause.Family> AT_SUBMISSION =
            EnumSet.of(Cause.Family.NETWORK, Cause.Family.TLS, Cause.Family.SIGN_IN, Cause.Family.SENDER);

    private static final Map<String, Phase> STAGES = Map.of(
            "connect",
            Phase.GREETING,
            "ehlo",
            Phase.EHLO,
            "starttls",
            Phase.TLS,
            "auth",
            Phase.AUTH,
            "mail",
            Phase.MAIL,
            "rcpt",
            Phase.RCPT,
            "data",
            Phase.DATA,
            "eod",
            Phase.END_OF_DATA);

    private final RuleDiagnostician diagnostician = Registry.diagnostician();

    /** A labelled reply and what we say about it. */
    private record Judged(Cause label, Cause said, boolean right, String reply) {}

    @Test
    void meetsTheBar() throws IOException {
        assumeTrue(Files.exists(CORPUS));
        List<Judged> judged =
                Files.readAllLines(CORPUS).stream().map(this::judge).toList();

        double strict = share(judged, j -> true);
        double macro = judged.stream()
                .collect(Collectors.groupingBy(
                        Judged::label, TreeMap::new, Collectors.averagingInt(j -> j.right() ? 1 : 0)))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        double submission = share(judged, j -> AT_SUBMISSION.contains(j.label().family()));

        judged.stream()
                .filter(j -> !j.right())
                .forEach(j -> System.out.println(j.label() + " taken for " + j.said() + ": " + j.reply()));
        System.out.printf(
                Locale.ROOT,
                "strict %.1f %%, mean over causes %.1f %%, at submission %.1f %%%n",
                100 * strict,
                100 * macro,
                100 * submission);
        assertAll(
                () -> assertTrue(strict >= 0.85, "strict " + strict),
                () -> assertTrue(macro >= 0.80, "mean over causes " + macro),
                () -> assertTrue(submission >= 0.90, "at submission " + submission));
    }

    private static double share(List<Judged> judged, Predicate<Judged> which) {
        return judged.stream()
                .filter(which)
                .mapToInt(j -> j.right() ? 1 : 0)
                .average()
                .orElse(0);
    }

    private Judged judge(String line) {
        JsonObject object = JsonParser.parseString(line).getAsJsonObject();
        String reply = object.get("reply").getAsString();
        Cause label = Cause.of(object.get("label").getAsString());
        Cause said = diagnostician
                .explain(symptom(reply, object.get("stage")).symptom(), Locale.ENGLISH)
                .cause();
        return new Judged(label, said, said == label || also(object).contains(said), reply);
    }

    private static Set<Cause> also(JsonObject object) {
        return object.has("also")
                ? StreamSupport.stream(object.getAsJsonArray("also").spliterator(), false)
                        .map(JsonElement::getAsString)
                        .map(Cause::of)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Case symptom(String reply, JsonElement stage) {
        Case symptom = Case.reply(reply);
        if (stage.isJsonNull()) {
            return symptom;
        }
        boolean beforeAnyReply =
                stage.getAsString().equals("connect") && Reply.parse(reply).code() == 0;
        return symptom.at(
                beforeAnyReply ? Phase.CONNECT : java.util.Objects.requireNonNull(STAGES.get(stage.getAsString())));
    }
}
