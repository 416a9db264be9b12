// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.explain;

import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.send.Bounce;
import org.postern.api.send.BounceReader;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Input;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postern explain}: what a server's reply means and what to do. */
@Component(property = Command.NAME + "=explain")
public final class ExplainCommand implements Command {
    private static final int MOST_OCTETS = 1 << 20;
    private static final int MOST_MAIL_OCTETS = 10 << 20;
    private static final int MOST_BATCH_OCTETS = 256 << 20;
    private static final String STANDARD_INPUT = "-";

    private final Diagnostician diagnostician;
    private final Settings settings;
    private final BounceReader bounces;
    private final Messages messages = Messages.beside(ExplainCommand.class);

    @Activate
    public ExplainCommand(
            @Reference Diagnostician diagnostician, @Reference Settings settings, @Reference BounceReader bounces) {
        this.diagnostician = diagnostician;
        this.settings = settings;
        this.bounces = bounces;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        Options options = new Options();
        return new Invocation("explain", messages)
                .run(options, arguments, terminal, c -> options.jsonLines ? batch(options, c) : explain(options, c));
    }

    private int batch(Options options, Console console) {
        Path file = Path.of(options.text.isEmpty() ? STANDARD_INPUT : String.join(" ", options.text));
        byte[] lines = new Input(console.terminal()).octets(file, MOST_BATCH_OCTETS);
        PrintWriter out = new PrintWriter(console.terminal().out(), false, StandardCharsets.UTF_8);
        return new Batch(diagnostician, settings::profile, messages).explain(lines, out);
    }

    private int explain(Options options, Console console) {
        byte[] octets = octets(options, new Input(console.terminal()));
        Optional<Bounce> bounce = bounces.read(octets);
        if (bounce.isPresent()) {
            new BounceReport(bounce.get(), diagnostician, messages).write(console);
        } else {
            explain(text(octets), options, console);
        }
        return ExitCode.OK;
    }

    private void explain(String text, Options options, Console console) {
        Symptom symptom = Symptoms.of(text, options.circumstances())
                .orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("nothing.refused")));
        DiagnosisReport report = new DiagnosisReport(diagnostician.explain(symptom, Locale.getDefault()));
        if (console.json()) {
            console.object(report.fields());
        } else {
            report.print(console, symptom.reply());
        }
    }

    private static byte[] octets(Options options, Input input) {
        if (options.text.isEmpty() || options.text.equals(List.of(STANDARD_INPUT))) {
            return input.standard(MOST_MAIL_OCTETS);
        }
        String text = String.join(" ", options.text);
        return new File(text).isFile()
                ? input.octets(Path.of(text), MOST_MAIL_OCTETS)
                : text.getBytes(StandardCharsets.UTF_8);
    }

    private String text(byte[] octets) {
        if (octets.length > MOST_OCTETS) {
            throw new Complaint(ExitCode.DATA, messages.text("no.bounce"));
        }
        String text = new String(octets, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw new Complaint(ExitCode.DATA, messages.text("nothing.to.explain"));
        }
        return text;
    }

    @picocli.CommandLine.Command
    private static final class Options {
        @Parameters(paramLabel = "TEXT", descriptionKey = "explain.text")
        private List<String> text = List.of();

        @Option(names = "--stage", paramLabel = "STAGE", descriptionKey = "explain.stage")
        private Optional<Stage> stage = Optional.empty();

        @Option(names = "--port", paramLabel = "N", descriptionKey = "explain.port")
        private Optional<Integer> port = Optional.empty();

        @Option(names = "--tls", paramLabel = "KIND", descriptionKey = "explain.tls")
        private Optional<Tls> tls = Optional.empty();

        @Option(names = "--logged-in", arity = "1", paramLabel = "true|false", descriptionKey = "explain.logged-in")
        private Optional<Boolean> loggedIn = Optional.empty();

        @Option(names = "--provider", paramLabel = "NAME", descriptionKey = "explain.provider")
        private Optional<String> provider = Optional.empty();

        @Option(names = "--jsonl", descriptionKey = "explain.jsonl")
        private boolean jsonLines;

        private Circumstances circumstances() {
            return new Circumstances(
                    stage.map(s -> s.phase(true)),
                    port,
                    tls.map(Tls::security),
                    loggedIn,
                    Set.of(),
                    provider,
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
