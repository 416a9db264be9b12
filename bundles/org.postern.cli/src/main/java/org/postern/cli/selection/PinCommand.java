// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.selection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Pin;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postern pin}: uses one profile whatever the rules say, or shows which. */
@Component(property = Command.NAME + "=pin")
public final class PinCommand implements Command {
    private final Settings settings;
    private final NetworkMonitor monitor;
    private final KnownNetworks networks;
    private final Clock clock;
    private final Messages messages = Messages.beside(PinCommand.class);

    @Activate
    public PinCommand(
            @Reference Settings settings,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor monitor,
            @Reference KnownNetworks networks) {
        this(settings, monitor, networks, Clock.systemDefaultZone());
    }

    PinCommand(Settings settings, NetworkMonitor monitor, KnownNetworks networks, Clock clock) {
        this.settings = settings;
        this.monitor = monitor;
        this.networks = networks;
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        Options options = new Options();
        return new Invocation("pin", messages).run(options, arguments, terminal, c -> pin(options, c));
    }

    private int pin(Options options, Console console) {
        NetworkSnapshot here = monitor.current();
        if (options.id.isPresent()) {
            settings.pin(wanted(options, options.id.get(), here));
        } else if (options.untilNetworkChanges || options.time.isPresent()) {
            throw new Complaint(ExitCode.USAGE, messages.text("pin.nothing"));
        }
        Optional<Pin> holds = settings.pinned().filter(pin -> !pin.over(clock.instant(), here, networks));
        new PinReport(holds, messages, clock.getZone()).print(console);
        return ExitCode.OK;
    }

    private Pin wanted(Options options, String id, NetworkSnapshot here) {
        String profile = known(id).id();
        if (options.untilNetworkChanges && options.time.isPresent()) {
            throw new Complaint(ExitCode.USAGE, messages.text("pin.both"));
        }
        if (options.untilNetworkChanges) {
            return here(profile, here);
        }
        return options.time
                .map(text -> Pin.until(profile, clock.instant().plus(duration(text))))
                .orElseGet(() -> Pin.forGood(profile));
    }

    private Pin here(String profile, NetworkSnapshot here) {
        if (here.offline()) {
            throw new Complaint(ExitCode.TEMPORARY, messages.text("pin.offline"));
        }
        return Pin.at(profile, here);
    }

    private Duration duration(String text) {
        return HowLong.read(text).orElseThrow(() -> new Complaint(ExitCode.USAGE, messages.text("pin.duration", text)));
    }

    private SmtpProfile known(String id) {
        return settings.profile(id)
                .orElseThrow(() -> new Complaint(ExitCode.DATA, messages.text("no.such", id, ids())));
    }

    private String ids() {
        return settings.profiles().stream().map(SmtpProfile::id).collect(Collectors.joining(", "));
    }

    @picocli.CommandLine.Command
    private static final class Options {
        @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "pin.id")
        private Optional<String> id = Optional.empty();

        @Option(names = "--until-network-changes", descriptionKey = "pin.untilNetworkChanges")
        private boolean untilNetworkChanges;

        @Option(names = "--for", paramLabel = "TIME", descriptionKey = "pin.for")
        private Optional<String> time = Optional.empty();
    }
}
