// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * When the carrier of a link was last seen to have gone and come. A cable that comes back at once leaves addresses, routes
 * and neighbours as they were on the network that it was taken out of; only the kernel's count of such changes rises.
 */
final class Carriers {

    private final SystemFiles files;
    private final LongSupplier nanoTime;
    private final Map<String, Carrier> carriers = new HashMap<>();

    Carriers(SystemFiles files, LongSupplier nanoTime) {
        this.files = files;
        this.nanoTime = nanoTime;
    }

    /** Looks whether one has changed since the last look; the first look is what the others are compared with. */
    synchronized void note(List<Link> links) {
        links.forEach(l -> carriers.merge(
                l.name(), new Carrier(count(l), 0, nanoTime.getAsLong()), (old, now) -> old.followedBy(now)));
    }

    /** How long ago that link's carrier was seen to have changed; empty if it never was. */
    synchronized Optional<Duration> sinceChange(String link) {
        return Optional.ofNullable(carriers.get(link))
                .filter(c -> c.changes() > 0)
                .map(c -> Duration.ofNanos(nanoTime.getAsLong() - c.seenAt()));
    }

    /** How often that link's carrier was seen to have changed. */
    synchronized int changes(String link) {
        return Optional.ofNullable(carriers.get(link)).map(Carrier::changes).orElse(0);
    }

    private String count(Link link) {
        return files.line(Links.FOLDER + "/" + link.name() + "/carrier_changes").orElse("");
    }

    private record Carrier(String count, int changes, long seenAt) {

        Carrier followedBy(Carrier now) {
            return count.equals(now.count) ? this : new Carrier(now.count, changes + 1, now.seenAt);
        }
    }
}
