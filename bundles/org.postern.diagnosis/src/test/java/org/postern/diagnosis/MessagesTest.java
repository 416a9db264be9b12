// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Remedy;

class MessagesTest {

    private static final Pattern FACT = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> FACTS = Set.of(
            "server",
            "profile",
            "network",
            "recipient",
            "author",
            "port",
            "provider",
            "page",
            "reply",
            "phase",
            "breakage",
            "name",
            "value");

    private final Properties english = read("messages.properties");
    private final Properties german = read("messages_de.properties");

    MessagesTest() throws IOException {}

    private static Properties read(String name) throws IOException {
        Properties messages = new Properties();
        try (var in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name))) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }

    @Test
    void everyCauseIsExplained() {
        for (Cause cause : Cause.values()) {
            for (String part : List.of("happened", "why", "do", "admin")) {
                assertTrue(english.containsKey(cause.id() + "." + part), cause.id() + "." + part);
            }
        }
    }

    @Test
    void everyRemedyHasALabel() {
        for (Remedy.Kind kind : Remedy.Kind.values()) {
            assertTrue(english.containsKey("remedy." + Names.of(kind)), kind.name());
        }
    }

    @Test
    void germanIsComplete() {
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
    }

    @Test
    void bothLanguagesNameOnlyFactsThereAre() {
        for (Properties messages : List.of(english, german)) {
            messages.forEach((key, text) -> assertTrue(FACTS.containsAll(facts(text)), key + ": " + facts(text)));
        }
    }

    private static Set<String> facts(Object text) {
        return FACT.matcher(text.toString()).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    @Test
    void theFirstSentenceHasNoJargon() {
        Pattern jargon = Pattern.compile(
                "(?i)\\b(smtp|relay\\w*|tls|starttls|dns|auth\\w*|spf|dmarc|dkim|mx|ehlo|port 25|oauth|rcpt|[245]\\d\\d)\\b");

        english.forEach((key, text) -> {
            if (key.toString().endsWith(".happened")) {
                assertFalse(
                        jargon.matcher(FACT.matcher(text.toString()).replaceAll(""))
                                .find(),
                        key + ": " + text);
            }
        });
    }

    @Test
    void otherLanguagesFallBackToEnglishAndNotToTheComputers() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("Send in parts", new Texts(Locale.FRENCH).say("remedy.split-recipients", Map.of()));
            assertEquals("Send in parts", new Texts(Locale.ENGLISH).say("remedy.split-recipients", Map.of()));
        } finally {
            Locale.setDefault(before);
        }
        assertEquals(
                "In Teilen senden", new Texts(Locale.forLanguageTag("de-AT")).say("remedy.split-recipients", Map.of()));
    }
}
