// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.postern.network.system.AddressText;

/** {@code /proc/net/arp}: IPv4 alone, and it does not tell when a neighbour was last there. */
final class ArpFile implements NeighbourTable {

    static final String FILE = "proc/net/arp";

    /** {@code ATF_COM} of if_arp.h: the neighbour has answered. */
    private static final int COMPLETE = 0x2;

    private static final Duration UNKNOWN = ChronoUnit.FOREVER.getDuration();

    private final SystemFiles files;

    ArpFile(SystemFiles files) {
        this.files = files;
    }

    @Override
    public List<Neighbour> read() {
        return files.lines(FILE).stream()
                .skip(1)
                .map(l -> l.strip().split("\\s+"))
                .flatMap(ArpFile::neighbour)
                .toList();
    }

    @Override
    public String source() {
        return "/" + FILE;
    }

    private static Stream<Neighbour> neighbour(String[] columns) {
        if (columns.length < 6 || (Integer.decode(columns[2]) & COMPLETE) == 0) {
            return Stream.empty();
        }
        String mac = columns[3].toLowerCase(Locale.ROOT);
        return AddressText.read(columns[0]).stream().map(a -> new Neighbour(columns[5], a, mac, false, UNKNOWN));
    }
}
