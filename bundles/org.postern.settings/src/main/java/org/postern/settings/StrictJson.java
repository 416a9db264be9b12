// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.api.mail.Visible;

/** Reads JSON by the letter (RFC 8259): no comments, no name twice, nothing after the end. */
final class StrictJson {

    private static final Pattern PLACE = Pattern.compile("(?s)(.*?)\\.? at line (\\d+) column (\\d+) path .*");

    private StrictJson() {}

    /** @throws Complaint with line and column */
    static JsonElement read(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement whole = value(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new Complaint("", Words.text("after.end"));
            }
            return whole;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw complaint(e);
        }
    }

    private static JsonElement value(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            case NUMBER -> new JsonPrimitive(new BigDecimal(reader.nextString()));
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
            default -> new JsonPrimitive(reader.nextString());
        };
    }

    private static JsonObject object(JsonReader reader) throws IOException {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (object.has(name)) {
                throw new Complaint(Node.place(reader.getPath()), Words.text("twice", Visible.text(name)));
            }
            object.add(name, value(reader));
        }
        reader.endObject();
        return object;
    }

    private static JsonArray array(JsonReader reader) throws IOException {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(value(reader));
        }
        reader.endArray();
        return array;
    }

    /** Gson ends its messages with the place and adds advice for programmers on a second line. */
    private static Complaint complaint(Exception e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        Matcher matcher = PLACE.matcher(message);
        if (!matcher.matches()) {
            return new Complaint("", Words.text("no.json"));
        }
        String reason = matcher.group(1);
        return new Complaint(
                Words.text("place", matcher.group(2), matcher.group(3)),
                reason.startsWith("Use JsonReader")
                        ? Words.text("no.json")
                        : Words.text("no.json.since", Visible.text(reason)));
    }
}
