// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonTest {
    @Test
    void escapesWhatCannotBeSeenAndLosesNothing() {
        String hostile = "a\u001b[31m\u009b\u202eb\uDB40\uDC41“ü”";

        String json = Json.line(new Fields().with("text", hostile).map());

        assertEquals("{\"text\":\"a\\u001b[31m\\u009b\\u202eb\\udb40\\udc41“ü”\"}", json);
        assertEquals(
                hostile,
                JsonParser.parseString(json).getAsJsonObject().get("text").getAsString());
    }

    @Test
    void emptyOptionalIsNull() {
        assertEquals(
                "{\"a\":null,\"b\":1}",
                Json.line(new Fields().with("a", Optional.empty()).with("b", 1).map()));
    }
}
