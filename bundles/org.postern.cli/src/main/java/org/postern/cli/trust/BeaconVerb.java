// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.network.ProbeException;
import org.postern.api.network.Probes;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.When;
import org.postern.api.settings.Settings;
import org.postern.api.trust.Beacon;
import org.postern.api.trust.TrustRule;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Option;

/** {@code postern trust beacon}: a server of the right network whose key proves it, for a profile that does not encrypt. */
final class BeaconVerb {

    private final Settings settings;
    private final Probes probes;
    private final Messages messages = Messages.beside(BeaconVerb.class);

    BeaconVerb(Settings settings, Probes probes) {
        this.settings = settings;
        this.probes = probes;
    }

    int run(List<String> arguments, Terminal terminal) {
        Options options = new Options();
        return new Invocation("trust beacon", messages).run(options, arguments, terminal, c -> run(options, c));
    }

    private int run(Options options, Console console) {
        SmtpProfile profile = settings.profile(options.profile)
                .orElseThrow(() -> complaint("beacon.no.profile", Visible.text(options.profile)));
        Beacon beacon = beacon(options.server);
        return options.pins.isEmpty() ? show(profile, beacon, console) : keep(profile, beacon, pins(options), console);
    }

    private Beacon beacon(String server) {
        try {
            return Beacon.of(server);
        } catch (IllegalArgumentException e) {
            throw complaint("beacon.no.server", Visible.text(server));
        }
    }

    /** Says which key the server shows from here; changes nothing. */
    private int show(SmtpProfile profile, Beacon beacon, Console console) {
        String pin;
        try {
            pin = probes.publicKeyPin(beacon.host(), beacon.port());
        } catch (ProbeException e) {
            throw new Complaint(
                    ExitCode.UNAVAILABLE,
                    messages.text("beacon.silent", beacon.host(), String.valueOf(e.getMessage())));
        }
        if (console.json()) {
            console.object(new Fields()
                    .with("host", beacon.host())
                    .with("port", beacon.port())
                    .with("pin", pin)
                    .map());
        } else {
            console.paragraph("", messages.text("beacon.shown", beacon, pin));
            console.paragraph("", messages.text("beacon.offer", profile.id(), beacon, pin));
        }
        return ExitCode.OK;
    }

    private List<String> pins(Options options) {
        options.pins.stream().filter(pin -> !Beacon.isPin(pin)).findFirst().ifPresent(pin -> {
            throw complaint("beacon.no.pin", Visible.text(pin));
        });
        return options.pins;
    }

    private int keep(SmtpProfile profile, Beacon beacon, List<String> pins, Console console) {
        TrustRule rule = beacon.proving(profile.id(), pins);
        List<TrustRule> rules = new ArrayList<>(own().toList());
        rules.removeIf(before -> before.id().equals(rule.id()));
        rules.add(rule);
        settings.putTrustRules(rules);
        if (console.json()) {
            console.object(fields(rule));
        } else {
            console.paragraph("", console.good(messages.text("beacon.kept", beacon, profile.id())));
            console.paragraph("", messages.text("agreed.back", rule.id()));
        }
        return ExitCode.OK;
    }

    /** What vouches in the user's own settings. */
    Stream<TrustRule> own() {
        return settings.trustRules().stream().filter(rule -> rule.origin().layer() == Origin.Layer.USER);
    }

    /** Takes back what vouches under that id; empty if nothing does. */
    Optional<TrustRule> withdraw(String id) {
        Optional<TrustRule> meant = own().filter(rule -> rule.id().equals(id)).findFirst();
        meant.ifPresent(rule -> settings.putTrustRules(
                own().filter(other -> !other.id().equals(id)).toList()));
        return meant;
    }

    /** All that vouches, whoever said so. */
    void print(Console console) {
        settings.trustRules()
                .forEach(rule -> console.line(
                        messages.text("beacon.entry", console.strong(rule.id()), rule.profile(), condition(rule))));
    }

    List<Map<String, ?>> fields() {
        return settings.trustRules().stream()
                .<Map<String, ?>>map(BeaconVerb::fields)
                .toList();
    }

    private static Map<String, ?> fields(TrustRule rule) {
        return new Fields()
                .with("id", rule.id())
                .with("profile", rule.profile())
                .with("when", condition(rule))
                .with("layer", rule.origin().layer().name())
                .map();
    }

    /** Short, and without the keys. */
    private static String condition(TrustRule rule) {
        return Beacon.of(rule)
                .map(beacon -> "tlsPin " + beacon)
                .orElseGet(
                        () -> Visible.text(rule.when() instanceof When.Is is ? words(is) : kind(rule.when()) + " …"));
    }

    private static String words(When.Is is) {
        return Stream.concat(
                        Stream.of(is.kind()),
                        is.parameters().values().values().stream().limit(1).map(values -> String.join(", ", values)))
                .collect(Collectors.joining(" "));
    }

    private static String kind(When when) {
        return when.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Complaint complaint(String key, String what) {
        return new Complaint(ExitCode.DATA, messages.text(key, what));
    }

    @picocli.CommandLine.Command
    private static final class Options {
        @picocli.CommandLine.Parameters(index = "0", paramLabel = "PROFILE", descriptionKey = "trust.profile")
        private String profile = "";

        @picocli.CommandLine.Parameters(index = "1", paramLabel = "HOST[:PORT]", descriptionKey = "beacon.server")
        private String server = "";

        @Option(names = "--pin", paramLabel = "PIN", descriptionKey = "beacon.pin")
        private List<String> pins = new ArrayList<>();
    }
}
