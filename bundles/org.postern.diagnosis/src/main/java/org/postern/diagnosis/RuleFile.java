// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file of rules, and perhaps of what is known about one provider. */
record RuleFile(Optional<Provider> provider, List<Rule> rules) {

    private static final Set<String> MEMBERS = Set.of("about", "sources", "provider", "words", "rules");
    private static final Set<String> PROVIDER_MEMBERS = Set.of("id", "name", "hosts", "says", "login", "page");

    RuleFile {
        rules = List.copyOf(rules);
    }

    /** @throws RuleFileException if anything in it is not understood; such a file is refused whole */
    static RuleFile read(Reader json, String contributor) {
        return of(parsed(json), contributor);
    }

    /** The rules alone, or a file of them. */
    static RuleFile of(JsonElement json, String contributor) {
        Place file = new Place("", json.isJsonArray() ? wrapped(json) : json);
        file.allow(MEMBERS);
        Vocabulary vocabulary = file.member("words").map(Vocabulary::of).orElse(Vocabulary.NONE);
        RuleReader rules = new RuleReader(contributor, vocabulary);
        return new RuleFile(
                file.member("provider").map(RuleFile::provider),
                file.needed("rules").elements().stream().map(rules::rule).toList());
    }

    private static JsonElement wrapped(JsonElement rules) {
        JsonObject file = new JsonObject();
        file.add("rules", rules);
        return file;
    }

    private static JsonElement parsed(Reader json) {
        try {
            JsonReader reader = new JsonReader(json);
            reader.setStrictness(Strictness.STRICT);
            return JsonParser.parseReader(reader);
        } catch (JsonParseException e) {
            String message = Optional.ofNullable(e.getMessage()).orElse("");
            int at = message.indexOf(" at line");
            throw new RuleFileException("this is not JSON"
                    + (at < 0 ? "" : message.substring(at).lines().findFirst().orElse("")));
        }
    }

    private static Provider provider(Place place) {
        place.allow(PROVIDER_MEMBERS);
        return new Provider(
                place.needed("id").text(),
                place.needed("name").text(),
                place.needed("hosts").list(String::toString),
                place.member("says")
                        .map(p -> new Phrases(p.list(Vocabulary.NONE::phrase)))
                        .orElse(Phrases.NONE),
                place.member("login")
                        .map(p -> p.as(Names.of(Provider.Login.class)))
                        .orElse(Provider.Login.PASSWORD),
                place.member("page").map(Place::text));
    }
}
