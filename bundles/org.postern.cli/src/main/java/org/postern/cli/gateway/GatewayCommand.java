// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.gateway.Gateway;
import org.postern.api.gateway.Gateway.Way;
import org.postern.api.settings.Secret;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postern gateway}: the door for other mail programs; who may use it, and where it is. */
@Component(property = Command.NAME + "=gateway")
public final class GatewayCommand implements Command {

    private final Gateway gateway;
    private final Messages messages = Messages.beside(GatewayCommand.class);

    @Activate
    public GatewayCommand(@Reference Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        String verb = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (verb) {
            case "on" -> on(rest, terminal);
            case "off" -> new Invocation("gateway off", messages).run(rest, terminal, this::off);
            case "admit" -> admit(rest, terminal);
            case "revoke" -> revoke(rest, terminal);
            default -> new Invocation("gateway", messages).run(arguments, terminal, this::show);
        };
    }

    private int on(List<String> arguments, Terminal terminal) {
        OnOptions options = new OnOptions();
        return new Invocation("gateway on", messages).run(options, arguments, terminal, console -> {
            gateway.switchOn(options.port.map(OptionalInt::of).orElseGet(OptionalInt::empty));
            return show(console);
        });
    }

    private int off(Console console) {
        gateway.switchOff();
        return show(console);
    }

    private int admit(List<String> arguments, Terminal terminal) {
        AdmitOptions options = new AdmitOptions();
        return new Invocation("gateway admit", messages).run(options, arguments, terminal, console -> {
            Way way = options.queue ? Way.QUEUE : Way.STRAIGHT;
            try (Secret secret = gateway.admit(options.name, way)) {
                show(options.name, new String(secret.characters()), console);
            }
            return ExitCode.OK;
        });
    }

    private int revoke(List<String> arguments, Terminal terminal) {
        NameOption options = new NameOption();
        return new Invocation("gateway revoke", messages).run(options, arguments, terminal, console -> {
            gateway.revoke(options.name);
            return show(console);
        });
    }

    private int show(Console console) {
        if (console.json()) {
            console.object(fields());
            return ExitCode.OK;
        }
        console.line(messages.text(gateway.on() ? "is.on" : "is.off", port()));
        gateway.clients().forEach(client -> console.line("  " + client));
        if (gateway.clients().isEmpty()) {
            console.line(messages.text("no.clients"));
        }
        return ExitCode.OK;
    }

    private void show(String name, String secret, Console console) {
        if (console.json()) {
            console.object(new Fields()
                    .with("client", name)
                    .with("secret", secret)
                    .with("port", optionalPort())
                    .map());
            return;
        }
        console.line(messages.text("admitted", name));
        console.blank();
        console.line(messages.text("settings.server", port()));
        console.line(messages.text("settings.user", name));
        console.line(messages.text("settings.secret", secret));
        console.blank();
        console.line(messages.text(gateway.on() ? "secret.once" : "secret.once.off"));
    }

    private Map<String, @Nullable Object> fields() {
        return new Fields()
                .with("on", gateway.on())
                .with("port", optionalPort())
                .with("clients", gateway.clients())
                .map();
    }

    private String port() {
        return optionalPort().map(String::valueOf).orElseGet(() -> messages.text("port.none"));
    }

    private Optional<Integer> optionalPort() {
        OptionalInt port = gateway.port();
        return port.isPresent() ? Optional.of(port.getAsInt()) : Optional.empty();
    }

    @picocli.CommandLine.Command
    private static final class OnOptions {

        @Option(names = "--port", paramLabel = "PORT", descriptionKey = "gateway.port")
        private Optional<Integer> port = Optional.empty();
    }

    @picocli.CommandLine.Command
    private static final class AdmitOptions {
        @Parameters(arity = "1", paramLabel = "NAME", descriptionKey = "gateway.name")
        private String name = "";

        @Option(names = "--queue", descriptionKey = "gateway.queue")
        private boolean queue;
    }

    @picocli.CommandLine.Command
    private static final class NameOption {

        @Parameters(arity = "1", paramLabel = "NAME", descriptionKey = "gateway.name")
        private String name = "";
    }
}
