// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.postern.api.check.PortFinding;
import org.postern.api.delivery.Delivery;
import org.postern.api.mending.Act;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.settings.Settings;

/** Another server of the author's that takes a message of this size, as it says itself (SIZE, RFC 1870 §3). */
record RoomierServer(Settings settings, Looking looking, Resending resending) {

    private static final String SIZE = "SIZE ";
    private static final double MEGABYTE = 1_000_000;
    private static final int MOST_LOOKS = 3;

    /** Adds to the outline what was found; the act is there if one will do. */
    void look(Outline outline, Delivery failed) throws InterruptedException {
        long octets = failed.message().content().size();
        outline.found("size.message", octets / MEGABYTE);
        Optional<SmtpProfile> before = failed.attempt().map(Attempt::profile);
        failed.attempt()
                .map(Attempt::capabilities)
                .map(RoomierServer::size)
                .filter(OptionalLong::isPresent)
                .ifPresent(
                        size -> outline.found("size.takes", before.orElseThrow().name(), size.getAsLong() / MEGABYTE));
        for (SmtpProfile other : others(failed, before)) {
            OptionalLong size = size(looking.at(other.server()).ports().stream()
                    .filter(port -> port.port() == other.server().port())
                    .filter(PortFinding::usable)
                    .flatMap(port -> port.capabilities().stream())
                    .toList());
            if (size.isPresent()) {
                outline.found("size.takes", other.name(), size.getAsLong() / MEGABYTE);
            }
            if (size.orElse(0) >= octets) {
                outline.will(resending.announced(Optional.of(failed), other.name()))
                        .act(new Act.Resend(other.id()));
                return;
            }
        }
    }

    /** Those that carry the author and protect no less. */
    private List<SmtpProfile> others(Delivery failed, Optional<SmtpProfile> before) {
        return settings.profiles().stream()
                .filter(other -> other.carries(failed.message().author()))
                .filter(other -> before.filter(profile -> profile.id().equals(other.id())
                                || !other.protection().atLeast(profile.protection()))
                        .isEmpty())
                .limit(MOST_LOOKS)
                .toList();
    }

    /** Empty if the server names none, or says with a zero that there is none. */
    private static OptionalLong size(Collection<String> capabilities) {
        return capabilities.stream()
                .map(line -> line.toUpperCase(Locale.ROOT))
                .filter(line -> line.startsWith(SIZE))
                .map(line -> line.substring(SIZE.length()).strip())
                .filter(number -> number.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .filter(octets -> octets > 0)
                .findFirst();
    }
}
