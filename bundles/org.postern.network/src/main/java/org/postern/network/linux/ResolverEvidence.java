// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.network.system.Passive;

/** Name servers and search domains. Behind a resolver on this computer, the file that tells whom *it* asks. */
final class ResolverEvidence implements Evidence {

    /** The first is the one that programs read. */
    static final List<String> FILES =
            List.of("etc/resolv.conf", "run/systemd/resolve/resolv.conf", "run/NetworkManager/no-stub-resolv.conf");

    private static final String FILE = FILES.get(0);

    private final SystemFiles files;

    ResolverEvidence(SystemFiles files) {
        this.files = files;
    }

    @Override
    public Stream<Signal> signals(Scene scene) {
        String file = FILES.stream().filter(f -> !stub(f)).findFirst().orElse(FILE);
        return Stream.concat(
                words(file, "nameserver").map(s -> Passive.of(SignalName.DNS_SERVER, s, "/" + file)),
                domains(file).map(d -> Passive.of(SignalName.DNS_DOMAIN, d, "/" + file)));
    }

    /** Whether it names no server but this computer, or none. */
    private boolean stub(String file) {
        return words(file, "nameserver").allMatch(s -> s.startsWith("127.") || s.equals("::1"));
    }

    private Stream<String> domains(String file) {
        return Stream.concat(words(file, "domain"), words(file, "search"))
                .map(d -> d.toLowerCase(Locale.ROOT))
                .map(d -> d.endsWith(".") ? d.substring(0, d.length() - 1) : d)
                .filter(d -> !d.isEmpty())
                .distinct();
    }

    private Stream<String> words(String file, String keyword) {
        return files.lines(file).stream()
                .map(l -> l.strip().split("\\s+"))
                .filter(w -> w[0].equals(keyword))
                .flatMap(w -> Stream.of(w).skip(1));
    }
}
