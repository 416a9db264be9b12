// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.command.ExitCode;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.profile.SmtpProfile;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Json;
import org.postern.cli.console.Messages;

/** Explains replies given as JSON Lines, one line out for each line in, in order. */
final class Batch {
    private final Diagnostician diagnostician;
    private final Function<String, Optional<SmtpProfile>> profiles;
    private final Messages messages;
    private final Function<Map<String, ?>, String> json = Json.lines();

    /** @param profiles the profile with that id */
    Batch(Diagnostician diagnostician, Function<String, Optional<SmtpProfile>> profiles, Messages messages) {
        this.diagnostician = diagnostician;
        this.profiles = profiles;
        this.messages = messages;
    }

    /** Writes what comes before a line that cannot be read, then complains about that line. */
    int explain(byte[] lines, PrintWriter out) {
        try (out;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(new ByteArrayInputStream(lines), StandardCharsets.UTF_8))) {
            int number = 0;
            for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    out.println(json.apply(verdict(read(line, number))));
                }
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonLine read(String line, int number) {
        try {
            return JsonLine.of(line, profiles);
        } catch (IllegalArgumentException e) {
            throw new Complaint(ExitCode.DATA, messages.text("bad.line", number, String.valueOf(e.getMessage())));
        }
    }

    private Map<String, @Nullable Object> verdict(JsonLine asked) {
        DiagnosisReport report = new DiagnosisReport(
                diagnostician.explain(Symptoms.of(asked.reply(), asked.known()), Locale.getDefault()));
        return report.verdict(new Fields().with("id", asked.id())).map();
    }
}
