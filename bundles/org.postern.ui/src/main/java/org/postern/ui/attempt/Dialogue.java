// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.attempt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;

/** The dialogue as it stood on the wire, secrets left out by who recorded it, what cannot be seen spelled out. */
public final class Dialogue {

    private Dialogue() {}

    /** Lines that begin with {@code C:} for the client, {@code S:} for the server, {@code !} for trouble on the way. */
    public static String of(List<Step> steps) {
        return steps.stream().flatMap(Dialogue::lines).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Step step) {
        return Stream.of(
                        Stream.of(step.said()).filter(said -> !said.isBlank()).map(said -> "C: " + Visible.text(said)),
                        step.reply().stream().flatMap(Dialogue::wire).map(line -> "S: " + line),
                        step.trouble().stream().map(trouble -> "!  " + Visible.text(trouble)))
                .flatMap(lines -> lines);
    }

    private static Stream<String> wire(Reply reply) {
        int last = reply.lines().size() - 1;
        Optional<String> enhanced = reply.enhancedCode();
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> reply.code()
                        + (i < last ? "-" : " ")
                        + enhanced.map(code -> code + " ").orElse("")
                        + reply.lines().get(i))
                .map(Visible::text);
    }
}
