// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.fakes;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postern.api.command.Terminal;

/** A terminal that remembers what was written. */
public final class RecordedTerminal {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal;

    private RecordedTerminal(InputStream in) {
        terminal = new Terminal(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
    }

    public static RecordedTerminal silent() {
        return typing("");
    }

    public static RecordedTerminal typing(String in) {
        return reading(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
    }

    public static RecordedTerminal reading(InputStream in) {
        return new RecordedTerminal(in);
    }

    public Terminal terminal() {
        return terminal;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public List<String> lines() {
        return out().lines().toList();
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        return JsonParser.parseString(out()).getAsJsonObject();
    }
}
