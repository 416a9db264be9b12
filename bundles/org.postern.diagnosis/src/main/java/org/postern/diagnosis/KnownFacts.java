// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Reply;

/** What explanations can name, put as the language puts it; what is not known is not there. */
final class KnownFacts {

    private static final int MOST_CHARACTERS = 400;

    private KnownFacts() {}

    static Map<String, String> of(Facts facts, Texts texts) {
        Symptom symptom = facts.symptom();
        Map<String, String> known = new HashMap<>();
        put(known, texts, "server", symptom.profile().map(p -> p.server().host()));
        put(known, texts, "profile", symptom.profile().map(SmtpProfile::name));
        put(known, texts, "network", symptom.network());
        put(known, texts, "recipient", symptom.recipient());
        put(known, texts, "author", symptom.author());
        put(known, texts, "port", facts.port().map(String::valueOf));
        put(known, texts, "provider", facts.provider().map(Provider::name));
        put(known, texts, "page", facts.provider().flatMap(Provider::page));
        put(known, texts, "reply", symptom.reply().map(KnownFacts::quoted));
        put(known, texts, "phase", symptom.phase().map(Names::of));
        put(known, texts, "breakage", symptom.breakage().map(Names::of));
        return known;
    }

    private static void put(Map<String, String> known, Texts texts, String name, Optional<String> fact) {
        fact.filter(f -> !f.isBlank())
                .ifPresent(f -> known.put(name, texts.say("fact." + name, Map.of("value", shown(f)))));
    }

    private static String shown(String hostile) {
        return Visible.text(hostile.length() > MOST_CHARACTERS ? hostile.substring(0, MOST_CHARACTERS) + "…" : hostile);
    }

    private static String quoted(Reply reply) {
        List<String> start = reply.lines().stream()
                .limit(20)
                .map(l -> l.substring(0, Math.min(l.length(), MOST_CHARACTERS)))
                .toList();
        return new Reply(reply.code(), reply.enhancedCode(), start).toString();
    }
}
