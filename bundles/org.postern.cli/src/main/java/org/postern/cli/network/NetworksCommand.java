// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Json;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Parameters;

/** {@code postern networks}: the networks recognised again; its verbs name, join and forget them. */
@Component(property = Command.NAME + "=networks")
public final class NetworksCommand implements Command {
    private static final String HERE = "here";

    private final KnownNetworks networks;
    private final NetworkMonitor monitor;
    private final Messages messages = Messages.beside(NetworksCommand.class);

    @Activate
    public NetworksCommand(
            @Reference KnownNetworks networks,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor monitor) {
        this.networks = networks;
        this.monitor = monitor;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "rename" -> {
                Name name = new Name();
                yield new Invocation("networks rename", messages)
                        .run(name, rest, terminal, console -> rename(name, console));
            }
            case "forget" -> {
                One one = new One();
                yield new Invocation("networks forget", messages)
                        .run(one, rest, terminal, console -> forget(one, console));
            }
            case "confirm" -> question("confirm", rest, terminal, networks::confirm);
            case "deny" -> question("deny", rest, terminal, networks::deny);
            case "export" -> {
                Export export = new Export();
                yield new Invocation("networks export", messages)
                        .run(export, rest, terminal, console -> export(export, console));
            }
            default -> new Invocation("networks", messages).run(arguments, terminal, this::list);
        };
    }

    private int question(String verb, List<String> rest, Terminal terminal, Function<String, KnownNetwork> answer) {
        Perhaps perhaps = new Perhaps();
        return new Invocation("networks " + verb, messages)
                .run(perhaps, rest, terminal, console -> answer(perhaps, answer, console));
    }

    private int list(Console console) {
        problem(console);
        if (console.json()) {
            console.object(fields());
            return ExitCode.OK;
        }
        Optional<String> here = here().map(KnownNetwork::id);
        networks.all().forEach(network -> report(network).print(console, here.equals(Optional.of(network.id()))));
        if (!networks.all().isEmpty()) {
            console.blank();
        }
        console.paragraph("", new KnownSentence(networks).of(monitor.current()));
        return ExitCode.OK;
    }

    private int rename(Name options, Console console) {
        KnownNetwork renamed = networks.rename(find(options.network).id(), options.name.strip());
        return done(renamed, messages.text("renamed", renamed.name()), console);
    }

    private int forget(One options, Console console) {
        KnownNetwork gone = find(options.network);
        networks.forget(gone.id());
        return done(gone, messages.text("forgotten", gone.name()), console);
    }

    private int answer(Perhaps options, Function<String, KnownNetwork> answer, Console console) {
        KnownNetwork asked = find(options.network);
        if (asked.resembles().isEmpty()) {
            throw new Complaint(ExitCode.DATA, messages.text("no.question", asked.name()));
        }
        KnownNetwork result = answer.apply(asked.id());
        String key = result.id().equals(asked.id()) ? "denied" : "confirmed";
        return done(result, messages.text(key, result.name()), console);
    }

    /** Never replaces a file. */
    private int export(Export options, Console console) {
        problem(console);
        if (options.file.isEmpty()) {
            console.object(fields());
            return ExitCode.OK;
        }
        Path file = options.file.get();
        try {
            Files.writeString(
                    file, Json.pretty(fields()) + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return ExitCode.OK;
        } catch (FileAlreadyExistsException e) {
            throw new Complaint(ExitCode.CANNOT_CREATE, messages.text("export.exists", file));
        } catch (IOException e) {
            throw new Complaint(
                    ExitCode.CANNOT_CREATE,
                    messages.text("export.failed", file, e.getClass().getSimpleName()));
        }
    }

    private int done(KnownNetwork network, String sentence, Console console) {
        if (console.json()) {
            console.object(report(network).fields());
        } else {
            console.line(sentence);
        }
        return ExitCode.OK;
    }

    private Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("here", new KnownSentence(networks).fields(monitor.current()))
                .with(
                        "networks",
                        networks.all().stream()
                                .map(network -> report(network).fields())
                                .toList())
                .with("problem", networks.problem())
                .map();
    }

    private void problem(Console console) {
        networks.problem().ifPresent(problem -> console.terminal().err().println(Visible.text(problem)));
    }

    private KnownReport report(KnownNetwork network) {
        return new KnownReport(networks, network, ZoneId.systemDefault());
    }

    private Optional<KnownNetwork> here() {
        return networks.recognise(monitor.current()).same();
    }

    /** By name or id; the network of now is made known by speaking of it. */
    private KnownNetwork find(String wanted) {
        if (wanted.equals(HERE)) {
            return networks.remember(monitor.current())
                    .orElseThrow(() -> new Complaint(ExitCode.TEMPORARY, messages.text("nothing.here")));
        }
        return networks.find(wanted)
                .orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("no.such.network", wanted)));
    }

    @picocli.CommandLine.Command
    private static final class One {
        @Parameters(paramLabel = "NETWORK", descriptionKey = "networks.network")
        private String network = "";
    }

    @picocli.CommandLine.Command
    private static final class Name {
        @Parameters(index = "0", paramLabel = "NETWORK", descriptionKey = "networks.network")
        private String network = "";

        @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "networks.name")
        private String name = "";
    }

    @picocli.CommandLine.Command
    private static final class Perhaps {
        @Parameters(arity = "0..1", paramLabel = "NETWORK", descriptionKey = "networks.perhaps")
        private String network = HERE;
    }

    @picocli.CommandLine.Command
    private static final class Export {
        @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "networks.file")
        private Optional<Path> file = Optional.empty();
    }
}
