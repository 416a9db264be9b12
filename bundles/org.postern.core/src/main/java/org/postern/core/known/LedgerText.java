// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.api.mail.Visible;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;
import org.postern.core.disk.Line;

/** The known networks as the lines of their file. */
final class LedgerText {

    static final int FORMAT = 1;

    private static final String TITLE = "postern-networks";
    private static final String NETWORK = "network";
    private static final String FINGERPRINT = "fingerprint";
    private static final String WORKED = "worked";

    private final List<Page> pages = new ArrayList<>();
    private final List<Fingerprint> fingerprints = new ArrayList<>();
    private final List<Worked> worked = new ArrayList<>();
    private Optional<Line> network = Optional.empty();

    private LedgerText() {}

    static String write(Ledger ledger) {
        List<String> lines = new ArrayList<>(List.of(TITLE + " format=" + FORMAT));
        ledger.pages().stream().flatMap(LedgerText::lines).map(Line::text).forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    /** @throws Unreadable with the line and what is wrong with it */
    static Ledger read(String text) {
        LedgerText reading = new LedgerText();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                reading.line(i, Line.read(lines.get(i)));
            } catch (IllegalArgumentException e) {
                throw new Unreadable(i + 1, String.valueOf(e.getMessage()));
            }
        }
        return reading.ledger(lines.size());
    }

    private void line(int index, Line line) {
        if (index == 0) {
            title(line);
            return;
        }
        switch (line.word()) {
            case NETWORK -> {
                endNetwork();
                network = Optional.of(line);
            }
            case FINGERPRINT -> fingerprints.add(fingerprint(owned(line)));
            case WORKED -> worked.add(worked(owned(line)));
            default -> throw Line.wrong("line.word", Visible.text(line.word()));
        }
    }

    private static void title(Line line) {
        if (!line.word().equals(TITLE)) {
            throw Line.wrong("line.first");
        }
        int format = line.needed("format", Integer::parseInt);
        if (format > FORMAT) {
            throw new Newer(format);
        }
    }

    private Ledger ledger(int lines) {
        try {
            endNetwork();
            if (lines == 0) {
                throw Line.wrong("line.first");
            }
            return new Ledger(pages);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(lines, String.valueOf(e.getMessage()));
        }
    }

    private void endNetwork() {
        network.ifPresent(line -> pages.add(new Page(network(line, fingerprints), worked)));
        fingerprints.clear();
        worked.clear();
        network = Optional.empty();
    }

    private Line owned(Line line) {
        if (network.isEmpty()) {
            throw Line.wrong("line.stray", line.word());
        }
        return line;
    }

    private static Stream<Line> lines(Page page) {
        KnownNetwork network = page.network();
        Line first = Line.of(NETWORK)
                .with("id", network.id())
                .with("name", network.name())
                .with("named", String.valueOf(network.named()))
                .with("seen", network.seen().toString())
                .with("resembles", network.resembles());
        Stream<Line> rest = Stream.concat(
                network.fingerprints().stream().map(LedgerText::line),
                page.worked().stream().map(LedgerText::line));
        return Stream.concat(Stream.of(first), rest);
    }

    private static Line line(Fingerprint fingerprint) {
        return Line.of(FINGERPRINT)
                .with("medium", fingerprint.medium())
                .with("gatewayMac", fingerprint.gatewayMac())
                .with("ssid", fingerprint.ssid())
                .with("connectionUuid", fingerprint.connectionUuid())
                .with("security", fingerprint.security())
                .with("prefix", fingerprint.prefix())
                .with("domain", fingerprint.domain());
    }

    private static Line line(Worked worked) {
        Line line = Line.of(WORKED)
                .with("profile", worked.profileId())
                .with("at", worked.at().toString())
                .with("failures", String.valueOf(worked.failures()));
        worked.vpns().stream().sorted().forEach(vpn -> line.with("vpn", vpn));
        return line;
    }

    private static KnownNetwork network(Line line, List<Fingerprint> fingerprints) {
        return new KnownNetwork(
                line.needed("id", id -> id),
                line.needed("name", name -> name),
                line.needed("named", Boolean::parseBoolean),
                fingerprints,
                line.needed("seen", Instant::parse),
                line.one("resembles"));
    }

    private static Fingerprint fingerprint(Line line) {
        return new Fingerprint(
                line.needed("medium", medium -> medium),
                line.one("gatewayMac"),
                line.one("ssid"),
                line.one("connectionUuid"),
                line.one("security"),
                line.one("prefix"),
                line.one("domain"));
    }

    private static Worked worked(Line line) {
        return new Worked(
                Set.copyOf(line.all("vpn")),
                line.needed("profile", profile -> profile),
                line.needed("at", Instant::parse),
                line.needed("failures", Integer::parseInt));
    }

    /** Something is wrong with a line. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final int line;

        Unreadable(int line, String sentence) {
            super(sentence);
            this.line = line;
        }
    }

    /** The file has a later format. */
    static final class Newer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final int format;

        Newer(int format) {
            super("format " + format);
            this.format = format;
        }
    }
}
