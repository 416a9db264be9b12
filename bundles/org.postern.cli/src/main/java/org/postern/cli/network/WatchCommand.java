// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.Subscription;
import org.postern.api.command.Command;
import org.postern.api.command.ExitCode;
import org.postern.api.command.Terminal;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkMonitor;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Settings;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;
import org.postern.cli.console.Invocation;
import org.postern.cli.console.Messages;
import org.postern.cli.selection.Authors;
import org.postern.cli.selection.SelectionReport;
import picocli.CommandLine.Option;

/** {@code postern watch}: each network as it comes, and the selection there, until standard input ends. */
@Component(property = Command.NAME + "=watch")
public final class WatchCommand implements Command {
    private final NetworkMonitor monitor;
    private final KnownNetworks networks;
    private final Selector selector;
    private final Settings settings;
    private final Clock clock;
    private final Messages messages = Messages.beside(WatchCommand.class);

    @Activate
    public WatchCommand(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) NetworkMonitor monitor,
            @Reference KnownNetworks networks,
            @Reference Selector selector,
            @Reference Settings settings) {
        this(monitor, networks, selector, settings, Clock.systemDefaultZone());
    }

    WatchCommand(NetworkMonitor monitor, KnownNetworks networks, Selector selector, Settings settings, Clock clock) {
        this.monitor = monitor;
        this.networks = networks;
        this.selector = selector;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) {
        Options options = new Options();
        return new Invocation("watch", messages).run(options, arguments, terminal, c -> watch(options, c));
    }

    private int watch(Options options, Console console) {
        BlockingQueue<Optional<NetworkSnapshot>> changes = new LinkedBlockingQueue<>();
        try (Subscription subscription = monitor.listen(change -> changes.add(Optional.of(change)))) {
            Optional<NetworkSnapshot> shown = Optional.empty();
            Change change = new Change(networks);
            Optional<NetworkSnapshot> next = Optional.of(monitor.current());
            endWith(console.terminal().in(), changes);
            while (next.isPresent()) {
                if (!next.equals(shown)) { // it may have changed just before it was asked for
                    show(next.get(), change.to(next.get()), options, console);
                }
                shown = next;
                next = changes.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    /** The end of standard input puts an empty change into the queue. */
    private static void endWith(InputStream in, BlockingQueue<Optional<NetworkSnapshot>> changes) {
        Thread reader = new Thread(
                () -> {
                    readToItsEnd(in);
                    changes.add(Optional.empty());
                },
                "postern watch: standard input");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readToItsEnd(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream()); // not skip, which a pipe cannot
        } catch (IOException e) {
            // that is an end too
        }
    }

    private void show(NetworkSnapshot snapshot, Change.Kind kind, Options options, Console console) {
        if (console.json()) {
            console.record(fields(snapshot, kind, options));
        } else {
            print(snapshot, kind, options, console);
        }
    }

    private Map<String, ?> fields(NetworkSnapshot snapshot, Change.Kind kind, Options options) {
        return new Fields()
                .with("time", clock.instant().toString())
                .with("change", kind.id())
                .with("known", new KnownSentence(networks).fields(snapshot))
                .with("network", Snapshots.fields(snapshot))
                .with(
                        "selections",
                        authors(options).stream()
                                .map(author -> SelectionReport.fields(author, selector.select(snapshot, author)))
                                .toList())
                .map();
    }

    private void print(NetworkSnapshot snapshot, Change.Kind kind, Options options, Console console) {
        String time = clock.instant()
                .atZone(clock.getZone())
                .toLocalTime()
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
        console.line((console.faint(time) + "  " + kind.words(messages)).stripTrailing());
        new NetworkReport(snapshot, networks, console).print();
        authors(options).forEach(author -> {
            console.line(messages.text("watch.author", author));
            SelectionReport.print(selector.select(snapshot, author), console);
        });
        console.blank();
    }

    private List<EmailAddress> authors(Options options) {
        return options.from.map(List::of).orElseGet(() -> Authors.of(settings.profiles()));
    }

    @picocli.CommandLine.Command
    private static final class Options {
        @Option(names = "--from", paramLabel = "ADDRESS", descriptionKey = "watch.from")
        private Optional<EmailAddress> from = Optional.empty();
    }
}
