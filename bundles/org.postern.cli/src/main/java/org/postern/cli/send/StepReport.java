// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.send;

import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.postern.api.mail.Visible;
import org.postern.api.send.Reply;
import org.postern.api.send.Step;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;

/** The steps of an attempt, for programs and for people. */
record StepReport(Console console) {
    static Map<String, @Nullable Object> fields(Step step) {
        return new Fields()
                .with("phase", phase(step))
                .with("said", step.said())
                .with("reply", step.reply().map(Reply::toString))
                .with("trouble", step.trouble())
                .with("tookMillis", step.took().toMillis())
                .map();
    }

    void print(Step step) {
        String took = console.faint(String.format("%5d ms", step.took().toMillis()));
        console.line(took + String.format("  %-12s %s", phase(step), Visible.text(step.said())));
        step.reply().ifPresent(reply -> answer(Visible.text(reply.toString()), reply.code() < 400));
        step.trouble().ifPresent(trouble -> answer(Visible.text(trouble), false));
    }

    private void answer(String text, boolean good) {
        console.line(" ".repeat(23) + (good ? console.good(text) : console.bad(text)));
    }

    private static String phase(Step step) {
        return step.phase().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
