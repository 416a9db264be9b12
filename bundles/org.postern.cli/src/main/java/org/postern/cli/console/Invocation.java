// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Visible;
import org.postern.api.settings.SettingsException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * One call of a command: fills its options, answers {@code --help}, and turns what is wrong with the input into one
 * sentence and an exit code. Descriptions come from the messages: {@code NAME.description}, {@code NAME.exit.CODE}, and
 * what the options name as their {@code descriptionKey}.
 */
public final class Invocation {
    private static final int LAST_EXIT_CODE = 78;
    private static final int WIDTH = 88;

    private final String name;
    private final Messages messages;
    private final Messages common = Messages.beside(Invocation.class);

    /** @param name what is typed after {@code postern} */
    public Invocation(String name, Messages messages) {
        this.name = name;
        this.messages = messages;
    }

    /** For a command without options of its own. */
    public int run(List<String> arguments, Terminal terminal, ToIntFunction<Console> body) {
        return run(new NoOptions(), arguments, terminal, body);
    }

    /** @param options an object with picocli's annotations, filled before the body runs */
    public int run(Object options, List<String> arguments, Terminal terminal, ToIntFunction<Console> body) {
        CommandLine line = commandLine(options);
        try {
            ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
            return parsed.isUsageHelpRequested()
                    ? help(line, terminal)
                    : body.applyAsInt(new Console(terminal, parsed.hasMatchedOption("--json")));
        } catch (ParameterException e) {
            return complain(
                    ExitCode.USAGE,
                    new Misuse(common).sentence(e) + " " + common.text("see.help", name),
                    terminal.err());
        } catch (Complaint e) {
            return complain(e.exitCode(), e.getMessage(), terminal.err());
        } catch (SettingsException e) {
            return complain(ExitCode.CONFIGURATION, e.getMessage(), terminal.err());
        }
    }

    private CommandLine commandLine(Object options) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(options)
                .name("postern " + name)
                .resourceBundle(messages.bundle())
                .addOption(flag("--json"))
                .addOption(help());
        spec.usageMessage()
                .synopsisHeading(common.text("usage"))
                .description(messages.text(key("description")))
                .exitCodeListHeading(common.text("exit.codes"))
                .exitCodeList(exitCodes())
                .sortOptions(false)
                .width(WIDTH)
                .abbreviateSynopsis(false);
        return new CommandLine(spec).setExpandAtFiles(false).registerConverter(EmailAddress.class, EmailAddress::of);
    }

    private OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description(common.text("help"))
                .build();
    }

    private OptionSpec flag(String flag) {
        return OptionSpec.builder(flag)
                .type(boolean.class)
                .description(common.text("json"))
                .build();
    }

    private Map<String, String> exitCodes() {
        Map<Integer, String> codes = new TreeMap<>(Map.of(ExitCode.USAGE, common.text("exit.64")));
        IntStream.rangeClosed(ExitCode.OK, LAST_EXIT_CODE)
                .filter(code -> messages.has(key("exit." + code)))
                .forEach(code -> codes.put(code, messages.text(key("exit." + code))));
        Map<String, String> ordered = new LinkedHashMap<>();
        codes.forEach((code, meaning) -> ordered.put(code.toString(), meaning));
        return ordered;
    }

    private String key(String rest) {
        return name.replace(' ', '.') + "." + rest;
    }

    private static int help(CommandLine line, Terminal terminal) {
        line.usage(terminal.out(), terminal.colour() ? Ansi.ON : Ansi.OFF);
        return ExitCode.OK;
    }

    private int complain(int code, String sentence, PrintStream err) {
        err.println("postern " + name + ": " + Visible.text(sentence));
        return code;
    }

    @CommandLine.Command
    private static final class NoOptions {}
}
