// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;
import java.util.function.Function;
import org.postern.api.mail.Visible;

/** Writes JSON in which every character that cannot be seen is escaped, so that it is harmless on a terminal too. */
public final class Json {
    private Json() {}

    /** The object over several lines. */
    public static String pretty(Map<String, ?> fields) {
        return printable(builder().setPrettyPrinting().create().toJson(fields));
    }

    /** The object on one line. */
    public static String line(Map<String, ?> fields) {
        return lines().apply(fields);
    }

    /** What writes many objects, each on one line. */
    public static Function<Map<String, ?>, String> lines() {
        Gson gson = builder().create();
        return fields -> printable(gson.toJson(fields));
    }

    private static GsonBuilder builder() {
        return new GsonBuilder().serializeNulls().disableHtmlEscaping();
    }

    /** JSON has such characters only inside strings, except for its line feeds. */
    private static String printable(String json) {
        StringBuilder printable = new StringBuilder(json.length());
        json.codePoints().forEach(c -> append(printable, c));
        return printable.toString();
    }

    private static void append(StringBuilder printable, int c) {
        String character = Character.toString(c);
        if (c == '\n' || c < 0x7f || Visible.text(character).equals(character)) {
            printable.append(character);
        } else {
            character.chars().forEach(unit -> printable.append(String.format("\\u%04x", unit)));
        }
    }
}
