// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.History;
import org.postern.api.send.Attempt;
import org.postern.core.history.AttemptFiles;

/** The deliveries of this session, as they are in memory, and the others from the disk. */
@Component
public final class RememberedHistory implements History {

    private final Despatch despatch;
    private final AttemptFiles files;

    @Activate
    public RememberedHistory(@Reference Despatch despatch, @Reference AttemptFiles files) {
        this.despatch = despatch;
        this.files = files;
    }

    @Override
    public List<Delivery> deliveries() {
        List<Delivery> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Delivery delivery : despatch.recent()) {
            delivery.attempt().map(Attempt::id).filter(known::add).ifPresent(id -> all.add(delivery));
        }
        for (Delivery delivery : files.all()) {
            delivery.attempt()
                    .map(Attempt::id)
                    .filter(known::add)
                    .ifPresent(id -> all.add(despatch.explained(delivery)));
        }
        all.sort((one, other) -> started(other).compareTo(started(one)));
        return all;
    }

    private static Instant started(Delivery delivery) {
        return delivery.attempt().orElseThrow().started();
    }
}
