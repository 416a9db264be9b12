// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of what the sender wants to hear about the way of a message (RFC 3461 §4). Asked of a server that offers DSN; another one
 * reports as it sees fit.
 *
 * @param returned how much of the message a report of failure is to bring back; empty to leave that to the server
 * @param events what is to be reported, of each recipient; empty to leave that to the server
 */
public record DeliveryReports(Optional<Returned> returned, Set<Event> events) {

    /** Asks for nothing. */
    public static final DeliveryReports USUAL = new DeliveryReports(Optional.empty(), Set.of());

    /** How much of a message. */
    public enum Returned {
        FULL,
        HDRS
    }

    /** What may be reported. */
    public enum Event {
        NEVER,
        SUCCESS,
        FAILURE,
        DELAY
    }

    /** @throws IllegalArgumentException if something is to be reported and never */
    public DeliveryReports {
        events = events.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(events));
        if (events.contains(Event.NEVER) && events.size() > 1) {
            throw new IllegalArgumentException("NEVER stands alone: a report is wanted, or none is.");
        }
    }

    /**
     * Reads them as their parameters have them, {@code HDRS} and {@code SUCCESS,FAILURE}, in any case.
     *
     * @throws IllegalArgumentException if they are not written so
     */
    public static DeliveryReports of(Optional<String> returned, Optional<String> events) {
        return new DeliveryReports(
                returned.map(text -> Returned.valueOf(text.strip().toUpperCase(Locale.ROOT))),
                events.stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(text -> Event.valueOf(text.strip().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()));
    }

    /** The events as a parameter has them, in a fixed order; empty if that is left to the server. */
    public Optional<String> notification() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.stream().sorted().map(Event::name).collect(Collectors.joining(",")));
    }
}
