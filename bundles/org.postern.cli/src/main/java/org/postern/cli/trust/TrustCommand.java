// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.trust;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.Visible;
import org.postern.api.network.Probes;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;
import org.postern.api.trust.Consent;
import org.postern.api.trust.Standing;
import org.postern.api.trust.Terms;
import org.postern.api.trust.Trust;
import org.postern.api.trust.TrustRule;
import org.postern.cli.console.Complaint;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postern trust}: whether a server without encryption may be used on this network, and a person's word on it. */
@Component(property = Command.NAME + "=trust")
public final class TrustCommand implements Command {
    private final Trust trust;
    private final Settings settings;
    private final BeaconVerb beacons;
    private final Messages messages = Messages.beside(TrustCommand.class);

    @Activate
    public TrustCommand(@Reference Trust trust, @Reference Settings settings, @Reference Probes probes) {
        this.beacons = new BeaconVerb(settings, probes);
        this.trust = trust;
        this.settings = settings;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "beacon" -> beacons.run(rest, terminal);
            case "list" -> new Invocation("trust list", messages).run(rest, terminal, this::list);
            case "withdraw" -> {
                Which which = new Which();
                yield new Invocation("trust withdraw", messages).run(which, rest, terminal, c -> withdraw(which.id, c));
            }
            default -> {
                One one = new One();
                yield new Invocation("trust", messages).run(one, arguments, terminal, c -> trust(one, c));
            }
        };
    }

    private int trust(One options, Console console) {
        SmtpProfile profile = settings.profile(options.profile).orElseThrow(() -> noProfile(options.profile));
        return options.network ? agree(profile, console) : show(profile, console);
    }

    /** Says how things are, and what trusting would mean; changes nothing. */
    private int show(SmtpProfile profile, Console console) {
        Standing standing = trust.standing(profile);
        boolean helps = standing instanceof Standing.Asks asks && asks.lack() == Standing.Lack.TRUST;
        if (console.json()) {
            console.object(new Fields()
                    .with("profile", profile.id())
                    .with("stands", standing.stands())
                    .with("sentence", standing.sentence())
                    .with("consentHelps", helps)
                    .map());
        } else {
            String sentence = Visible.text(standing.sentence());
            console.paragraph("", standing.stands() ? console.good(sentence) : console.bad(sentence));
            if (helps) {
                offer(trust.terms(profile), console);
            }
        }
        return standing.stands() ? ExitCode.OK : ExitCode.NO_PERMISSION;
    }

    private void offer(Terms terms, Console console) {
        console.blank();
        console.paragraph("", Visible.text(terms.meaning()));
        console.paragraph("", messages.text("offer", terms.profile().id()));
    }

    private int agree(SmtpProfile profile, Console console) {
        Terms terms = trust.terms(profile);
        Consent consent = trust.agree(terms);
        if (console.json()) {
            console.object(new ConsentReport(consent).fields());
        } else {
            console.paragraph("", Visible.text(terms.meaning()));
            console.blank();
            console.paragraph("", console.good(messages.text("agreed", Visible.text(consent.network()), profile.id())));
            console.paragraph("", messages.text("agreed.back", consent.id()));
        }
        return ExitCode.OK;
    }

    private int list(Console console) {
        List<Consent> consents = trust.consents();
        if (console.json()) {
            console.object(new Fields()
                    .with(
                            "trusted",
                            consents.stream()
                                    .map(consent -> new ConsentReport(consent).fields())
                                    .toList())
                    .with("vouched", beacons.fields())
                    .with("problems", trust.problems())
                    .map());
        } else {
            consents.forEach(consent -> new ConsentReport(consent).print(console));
            beacons.print(console);
            if (consents.isEmpty() && settings.trustRules().isEmpty()) {
                console.paragraph("", messages.text("none"));
            }
            trust.problems().forEach(problem -> console.paragraph("", console.bad(Visible.text(problem))));
        }
        return trust.problems().isEmpty() ? ExitCode.OK : ExitCode.CONFIGURATION;
    }

    private int withdraw(String which, Console console) {
        List<Consent> meant = trust.consents().stream()
                .filter(consent ->
                        consent.id().equals(which) || consent.profile().equals(which))
                .toList();
        Optional<TrustRule> voucher = beacons.withdraw(which);
        if (meant.isEmpty() && voucher.isEmpty()) {
            throw new Complaint(ExitCode.DATA, messages.text("none.such", Visible.text(which)));
        }
        meant.forEach(trust::withdraw);
        if (console.json()) {
            console.object(new Fields()
                    .with(
                            "withdrawn",
                            Stream.concat(
                                            meant.stream().map(Consent::id),
                                            voucher.stream().map(TrustRule::id))
                                    .toList())
                    .map());
        } else {
            voucher.ifPresent(rule -> console.paragraph("", messages.text("beacon.withdrawn", rule.profile())));
            meant.forEach(consent -> console.paragraph(
                    "", messages.text("withdrawn", Visible.text(consent.network()), consent.profile())));
        }
        return ExitCode.OK;
    }

    private Complaint noProfile(String id) {
        String ids = settings.profiles().stream().map(SmtpProfile::id).collect(Collectors.joining(", "));
        return new Complaint(ExitCode.DATA, messages.text("no.profile", Visible.text(id), ids));
    }

    @picocli.CommandLine.Command
    private static final class One {
        @Parameters(paramLabel = "PROFILE", descriptionKey = "trust.profile")
        private String profile = "";

        @Option(names = "--network", descriptionKey = "trust.network")
        private boolean network;
    }

    @picocli.CommandLine.Command
    private static final class Which {
        @Parameters(paramLabel = "ID", descriptionKey = "trust.id")
        private String id = "";
    }
}
