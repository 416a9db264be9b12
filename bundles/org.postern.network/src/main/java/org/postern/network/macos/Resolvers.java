// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.macos;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.AddressText;
import org.postern.network.system.Passive;

/** What {@code scutil --dns} says of the resolver for everything that has none of its own, the first one. */
record Resolvers(String text) {

    private static final String SOURCE = "scutil --dns";
    private static final Pattern SERVER = Pattern.compile("(?m)^ *nameserver\\[\\d+\\] *: *(\\S+)");
    private static final Pattern DOMAIN = Pattern.compile("(?m)^ *(?:search domain\\[\\d+\\]|domain) *: *(\\S+)");

    List<Signal> signals() {
        String[] resolvers = text.split("resolver #\\d+");
        String first = resolvers.length > 1 ? resolvers[1] : "";
        return Stream.concat(
                        words(SERVER, first)
                                .flatMap(word -> AddressText.read(word.replaceFirst("%.*", "")).stream())
                                .map(server -> Passive.of(SignalName.DNS_SERVER, AddressText.of(server), SOURCE)),
                        words(DOMAIN, first)
                                .map(domain -> domain.toLowerCase(Locale.ROOT))
                                .map(domain -> Passive.of(SignalName.DNS_DOMAIN, domain, SOURCE)))
                .distinct()
                .toList();
    }

    private static Stream<String> words(Pattern pattern, String resolver) {
        return pattern.matcher(resolver).results().map(found -> found.group(1));
    }
}
