// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of explanations in one language. A message names facts in braces, as {@code {server}}; a fact that is not
 * known is left out together with the space before it, so that “the server{server}” reads well either way.
 */
final class Texts {

    private static final String BUNDLE = "org.postern.diagnosis.messages";
    private static final Pattern FACT = Pattern.compile("\\{([a-z]+)}");

    private final ResourceBundle messages;

    /** In the locale's language; English where there is no other, and not the language of this computer. */
    Texts(Locale locale) {
        messages = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The message of the first of these keys that there is.
     *
     * @throws MissingResourceException if there is none
     */
    String say(List<String> keys, Map<String, String> facts) {
        return keys.stream()
                .filter(messages::containsKey)
                .findFirst()
                .map(key -> fill(messages.getString(key), facts))
                .orElseThrow(() -> new MissingResourceException("no text", BUNDLE, String.join(", ", keys)));
    }

    String say(String key, Map<String, String> facts) {
        return say(List.of(key), facts);
    }

    Locale language() {
        return messages.getLocale();
    }

    private static String fill(String message, Map<String, String> facts) {
        return message.indexOf('{') < 0
                ? message
                : FACT.matcher(message).replaceAll(m -> Matcher.quoteReplacement(facts.getOrDefault(m.group(1), "")));
    }
}
